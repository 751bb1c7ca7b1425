import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/checks/index.ts';
import { nianbao } from '../support/command.ts';

/** nianbao explain and nianbao rules as a clerk runs them. */

const home = process.cwd();

describe('explain', () => {
  test.each(['M4', 'm4', 'ｍ４'])('tells all of a rule, however its code is typed: %s', (code) => {
    const { out, err, code: exit } = nianbao(['explain', code], home);
    expect([exit, err]).toEqual([0, '']);
    const heads = out.split('\n').map((line) => line.split(/[： {2}]/)[0]);
    expect(heads.filter((head) => head !== '')).toEqual(
      expect.arrayContaining(['M4', '提示信息', '为什么', '改法', '依据', '错误的写法', '正确的写法']),
    );
    // What a finding fills in is left open.
    expect(out).toContain('“…”计 …');
    expect(out).not.toMatch(/\{\w+\}/);
  });

  test('shows an example of several lines below its head, indented', () => {
    const { out } = nianbao(['explain', 'Y102'], home);
    expect(out).toMatch(/^错误的写法：\n {2}\S/m);
    expect(out).toMatch(/^正确的写法：\n {2}\S/m);
  });

  test('is shown in the help with the code that it needs', () => {
    expect(nianbao(['--help'], home).out).toMatch(/^ {2}explain <编号> /m);
    expect(nianbao(['explain', '--help', '--lang', 'en'], home).out).toContain(
      'nianbao explain <code> [options]',
    );
  });

  test('in English', () => {
    const { out } = nianbao(['explain', 'A1', '--lang', 'en'], home);
    expect(out).toMatch(/^A1 {2}error {2}received = handled\nmessage: /);
    expect(out).toMatch(/^why: The table prints this rule/m);
  });

  test('names the nearest code where there is no such one, and asks for one where none is given', () => {
    expect(nianbao(['explain', 'M404'], home)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^没有编号“M404”，最接近的是“M4\d?”。/),
    });
    expect(nianbao(['explain'], home)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('M4'),
    });
  });
});

test('rules lists every rule with its level and title, in columns, and says how to change a level', () => {
  for (const [language, words] of [
    ['zh', { error: '错误', warning: '警告', hint: '提示' }],
    ['en', { error: 'error', warning: 'warning', hint: 'hint' }],
  ] as const) {
    const { out, err, code } = nianbao(['rules', '--lang', language], home);
    expect([code, err]).toEqual([0, '']);
    const rows = out
      .split('\n\n')[0]
      ?.split('\n')
      .map((line) => line.trimEnd().split(/ {2,}/));
    expect(rows).toEqual(RULES.map((rule) => [rule.code, words[rule.level], rule.title[language]]));
    expect(out).toContain('级别: { M40: 提示 }');
  }
});
