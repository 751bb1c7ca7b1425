import { expect, test } from 'vitest';
import { COMMANDS, COMMON_OPTIONS } from '../../src/cli/commands.ts';
import { help } from '../../src/cli/help.ts';
import { chooseLanguage } from '../../src/cli/language.ts';
import { parse } from '../../src/cli/parse.ts';

test.each([
  [['build'], 'build', [], {}],
  [['build', '甲', '--out', '乙', '--format=pdf'], 'build', ['甲'], { out: '乙', format: 'pdf' }],
  [['--lang', 'en', 'check', '甲'], 'check', ['甲'], { lang: 'en' }],
  [['-o', '乙', 'build'], 'build', [], { out: '乙' }],
])('%j is understood', (words, name, positionals, options) => {
  const parsed = parse(words);
  expect(parsed).toMatchObject({
    kind: 'run',
    command: { name },
    invocation: { arguments: positionals, options },
  });
});

test.each([
  [['bulid'], 'bulid'],
  [['build', '--ou', 'x'], '--ou'],
  [['check', '--out', 'x'], '--out'],
  [['build', '--out'], '--out'],
  [['build', '--help=x'], '--help'],
  [['build', '甲', '乙'], '乙'],
  [['build', '--lang', 'fr'], 'fr'],
  [['--frobnicate'], '--frobnicate'],
])('%j is refused, and the message names %s', (words, named) => {
  const parsed = parse(words);
  expect(parsed.kind).toBe('wrong');
  expect(parsed.kind === 'wrong' && parsed.message).toContain(named);
});

test('usage errors come in the language that was asked for', () => {
  const zh = parse(['bulid', '--lang', 'zh']);
  const en = parse(['bulid', '--lang=en']);
  expect(zh).toMatchObject({ message: expect.stringContaining('没有“bulid”这个命令') });
  expect(en).toMatchObject({ message: expect.stringContaining('There is no command') });
});

test.each([
  [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [undefined, { LANG: 'en_US.UTF-8' }, 'en'],
  [undefined, { LC_ALL: 'de_DE', LANG: 'zh_CN' }, 'en'],
  [undefined, { LANG: 'C.UTF-8' }, 'zh'],
  [undefined, {}, 'zh'],
  ['en', { LANG: 'zh_CN' }, 'en'],
])('--lang %s under %j speaks %s', (asked, env, language) => {
  expect(chooseLanguage(asked, env, 'linux')).toBe(language);
});

test('the help names every command and option, in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const whole = help(language);
    for (const command of COMMANDS) {
      expect(whole).toContain(`  ${command.name} `);
      expect(whole).toContain(command.help[language]);
      const parsed = parse([command.name, '--help', '--lang', language]);
      expect(parsed).toEqual({ kind: 'help', command, language });
      const lines = help(language, command).split('\n');
      for (const { name, short, help: words, hidden } of [...command.options, ...COMMON_OPTIONS]) {
        const line = lines.find((one) => one.includes(` --${name} `));
        if (hidden === true) expect(line).toBeUndefined();
        else expect(line).toMatch(short === undefined ? /^ {6}--/ : new RegExp(`^ {2}-${short}, --`));
        expect(line?.endsWith(words[language]) ?? hidden).toBe(true);
      }
    }
  }
});
