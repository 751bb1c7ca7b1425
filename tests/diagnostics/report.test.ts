import { describe, expect, test } from 'vitest';
import { type Diagnostic, type Finding, finding, type Language } from '../../src/diagnostics/finding.ts';
import { report } from '../../src/diagnostics/report.ts';
import { displayWidth } from '../../src/diagnostics/width.ts';

const WRONG: Diagnostic = {
  code: 'V999',
  level: 'error',
  clause: '国办公开办函〔2021〕30号',
  message: { zh: '是“{found}”，应为{expected}', en: 'is “{found}”; expected {expected}' },
  mend: { zh: '改为{expected}', en: 'write {expected}' },
};
const HINT: Diagnostic = { ...WRONG, code: 'H999', level: 'hint' };

const print = (
  findings: readonly Finding[],
  text: string,
  language: Language = 'zh',
  colour = false,
): string => report(findings, { sources: new Map([['a.yaml', text]]), language, colour });

const at = (line: number, column: number, length?: number, file = 'a.yaml') => ({
  file,
  line,
  column,
  ...(length === undefined ? {} : { length }),
});

test('prints the place, the line with a caret, and how to mend it', () => {
  const text = '报告:\n  自然人: 二百六十 # 错\n';
  const found = finding(WRONG, at(2, 8, 4), { found: '二百六十', expected: 260 });
  expect(print([found], text)).toBe(
    [
      '错误 V999 a.yaml:2:8',
      '  是“二百六十”，应为260',
      '   2 │   自然人: 二百六十 # 错',
      '     │           ^^^^^^^^',
      '  改法：改为260',
      '  依据：国办公开办函〔2021〕30号',
      '',
      '共 1 处错误，在 1 个文件中。',
    ].join('\n'),
  );
  expect(print([found], text, 'en')).toContain('error V999 a.yaml:2:8\n  is “二百六十”; expected 260\n');
  expect(print([found], text, 'en')).toMatch(/\n1 error in 1 file\.$/);
});

test('sorts by file, line and column, and counts by level', () => {
  const order = [at(3, 1), at(1, 9), at(1, 2), at(1, 1, undefined, 'B.yaml')];
  const printed = print(
    order.map((place, i) => finding(i === 0 ? HINT : WRONG, place)),
    'a\nb\nc',
  );
  const heads = printed.split('\n').filter((line) => /^(?:错误|提示)/.test(line));
  expect(heads).toEqual([
    '错误 V999 B.yaml',
    '错误 V999 a.yaml:1:2',
    '错误 V999 a.yaml:1:9',
    '提示 H999 a.yaml:3:1',
  ]);
  expect(printed).toMatch(/共 3 处错误、1 处提示，在 2 个文件中。$/);
});

test('a long line is cut around the place, and the caret stays under it', () => {
  const line = `正文: ${'甲'.repeat(200)}错${'乙'.repeat(200)}`;
  const column = [...line].indexOf('错') + 1;
  const [, , shown = '', caret = ''] = print([finding(WRONG, at(1, column))], line).split('\n');
  expect(displayWidth(shown)).toBeLessThan(95);
  expect(shown.slice(shown.indexOf('│'))).toMatch(/^│ ….*错.*…$/);
  const before = displayWidth(shown.slice(0, shown.indexOf('错')));
  expect(caret.indexOf('^')).toBe(before);
  expect(caret.trim()).toBe(`${'│ '.trim() + ' '.repeat(caret.indexOf('^') - caret.indexOf('│') - 1)}^^`);
});

test('a place at the end of a line, or past the file, still has a caret', () => {
  const printed = print([finding(WRONG, at(1, 4)), finding(WRONG, at(9, 1))], 'a: ');
  expect(printed.match(/\^/g)).toHaveLength(2);
});

test('tabs and CRLF do not move the caret', () => {
  const [, , shown, caret] = print([finding(WRONG, at(1, 2, 2))], '\t年度: 1\r\n').split('\n');
  expect(shown).toBe('   1 │  年度: 1');
  expect(caret).toBe('     │  ^^^^');
});

describe('what the content holds cannot steer the terminal', () => {
  test.each([['\u001b[31m'], ['\u0007'], ['\u009b31m'], ['\u202e'], ['\u0000'], ['\uffff']])('%j', (evil) => {
    const printed = print([finding(WRONG, at(1, 1), { found: evil })], `a: ${evil}`);
    expect(printed).not.toContain(evil[0]);
  });
});

test('colour only when it is asked for', () => {
  const found = [finding(WRONG, at(1, 1))];
  expect(print(found, 'a')).not.toContain('\u001b');
  const coloured = print(found, 'a', 'zh', true);
  expect(coloured).toContain('\u001b[1;31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is removed
  expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(print(found, 'a'));
});
