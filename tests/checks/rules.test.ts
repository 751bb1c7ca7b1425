import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, clauseOf } from '../../src/builder/catalogue.ts';
import { check, RULES } from '../../src/checks/index.ts';
import { fill } from '../../src/diagnostics/finding.ts';
import type { Report } from '../../src/report/report.ts';
import { report } from '../support/report.ts';
import { written } from '../support/written.ts';

test('a finding cites the notice of its report’s edition', () => {
  const clauses = [2020, 2022].map((year) => {
    const found = check(report({ year, texts: { 1: '全年新收政府信息公开申请3件。' } }));
    return found.find(({ diagnostic }) => diagnostic.code === 'M7')?.diagnostic.clause;
  });
  expect(clauses).toEqual(['国办公开办函〔2019〕60号 附件 表三', '国办公开办函〔2021〕30号 附件 表三']);
  for (const one of catalogue()) expect(clauseOf(one) ?? '').not.toContain('{');
});

describe('the list of rules', () => {
  test('codes are there once, A before M, in the order of their numbers', () => {
    const codes = RULES.map(({ code }) => code);
    const sorted = codes.toSorted((a, b) => a.charAt(0).localeCompare(b.charAt(0)) || order(a) - order(b));
    expect(codes).toEqual(sorted);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(
    RULES.map((rule) => [rule.code, rule] as const),
  )('%s says everything in both languages', (_, rule) => {
    for (const text of [rule.title, rule.why, rule.message, rule.mend]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toBe('');
    }
    expect(rule.message.en).not.toMatch(/[，。；]/);
  });
});

const order = (code: string): number => Number(/\d+/.exec(code)?.[0]) + (/[a-z]$/.test(code) ? 0.5 : 0);

/** Words and marks as they come in reports, in an order in which they do not. */
const PIECES = [
  ...[
    '收到',
    '新收',
    '办理',
    '申请',
    '政府信息公开',
    '行政复议',
    '诉讼',
    '维持',
    '规范性文件',
    '规章',
    '予以公开',
    '不予公开',
  ],
  ...[
    '其中',
    '包括',
    '分别',
    '占',
    '同比',
    '增长',
    '较上年',
    '下降',
    '截至',
    '统计期限',
    '信息处理费',
    '全市',
    '本局',
    '无',
  ],
  ...[
    '一是',
    '二是',
    '三是',
    '（一）',
    '《',
    '》',
    '（',
    '）',
    '“',
    '”',
    '，',
    '。',
    '；',
    '、',
    '：',
    ',',
    '<',
    '%',
    '等',
  ],
  ...[
    '275',
    '12.5',
    '三十',
    '2022年',
    '2021年',
    '12月31日',
    '件',
    '万元',
    '元',
    '%',
    '余',
    ' ',
    'abc',
    '⼈',
    '𠮷',
  ],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

test('no text makes a rule throw, and every message is filled', () => {
  fc.assert(
    fc.property(text, text, text, (one, five, title) => {
      const draft = { texts: { 1: one, 5: five, 6: one }, lead: five, title: [title] };
      const last = report({ year: 2021, texts: { 1: five, 5: one } });
      for (const { diagnostic, params, place } of check(report(draft), { lastYear: last })) {
        const message = diagnostic.message.zh;
        for (const [, name = ''] of message.matchAll(/\{(\w+)\}/g)) expect(params).toHaveProperty(name);
        for (const [, name = ''] of diagnostic.mend.zh.matchAll(/\{(\w+)\}/g))
          expect(params).toHaveProperty(name);
        expect(fill(message, params)).not.toBe('');
        expect(place.line).toBeGreaterThan(0);
        expect(place.column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['one figure', '1'],
  ['figures side by side', '1件'],
  ['cues', '1件其中'],
  ['brackets', '（'],
  ['brackets that do not match', '（】'],
  ['title marks', '《'],
  ['title marks of two kinds', '《<'],
  ['sentences', '1件。'],
  ['words', '规范性文件1件、'],
  ['items', '一是，'],
  ['repetition', '公开'],
  ['comparisons', '同比增长'],
  ['blanks', 'XX'],
  ['wrong dates', '截至2022年12月20日'],
  ['totals behind their parts', '1件，共1件，'],
])(
  'a paragraph of 200,000 characters is checked: %s',
  (_, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const findings = check(inOneParagraph(text, 2022), { lastYear: inOneParagraph(text, 2021) });
    expect(findings.length).toBeGreaterThan(0);
  },
  180_000,
);

/** Longer than the reader lets through: rules must not lean on it. */
function inOneParagraph(text: string, year: number): Report {
  const { locate } = written(text, '1.md');
  const place = locate(0);
  const paragraph = { kind: 'paragraph' as const, texts: [{ text, bold: false, locate }], place };
  const drafted = report({ year });
  const parts = drafted.parts.map((part) =>
    part.spec.number === 1 ? { ...part, before: [paragraph] } : part,
  );
  return { ...drafted, parts };
}
