import { expect, test } from 'vitest';
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
    const parsed = parse(['build', '--help', '--lang', language]);
    const command = parsed.kind === 'help' ? parsed.command : undefined;
    const text = help(language) + help(language, command);
    for (const word of ['build', 'check', '--out', '--format', '--fonts', '--lang', '--help', '--version']) {
      expect(text).toContain(word);
    }
  }
});
