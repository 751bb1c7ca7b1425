import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import { type Diagnostic, finding } from '../../src/diagnostics/finding.ts';
import type { Findings } from '../../src/diagnostics/findings.ts';
import { REPORTERS } from '../../src/diagnostics/reporters.ts';

const diagnostic = (code: string, level: Diagnostic['level']): Diagnostic => ({
  code,
  level,
  message: { zh: '“{found}”不对，应为 {expected}', en: '“{found}” is wrong; expected {expected}' },
  mend: { zh: '改为 {expected}', en: 'write {expected}' },
});
const place = { file: '3 表|三.yaml', line: 7, column: 5, length: 3 };
const wrong = finding(diagnostic('A1', 'error'), place, { found: 'a|b\n*100%*', expected: 2 });
const kept = finding(diagnostic('M40', 'warning'), { ...place, line: 9 }, { found: 'x', expected: 'y' });
const GIVEN: Findings = {
  findings: [wrong],
  accepted: [{ finding: kept, reason: '上级要求' }],
  sources: new Map(['3 表|三.yaml', 'a,b:c.yaml'].map((name) => [name, ''])),
  folder: './报告 2022/',
  version: '1.2.3',
  language: 'en',
};
const report = (name: string, given: Findings = GIVEN): string => REPORTERS[name]?.(given) ?? '';

test('sarif: a run with rules, results, places, and what is accepted as suppressed', () => {
  const log = JSON.parse(report('sarif'));
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.tool.driver).toMatchObject({ name: 'nianbao', version: '1.2.3' });
  expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['A1', 'M40']);
  // A rule is told before any of its findings: no placeholder is left, and none is filled.
  expect(run.tool.driver.rules[0].shortDescription.text).toBe('“…” is wrong; expected …');
  expect(run.tool.driver.rules[0].help.text).toBe('write …');
  const [open, suppressed] = run.results;
  expect(open).toMatchObject({ ruleId: 'A1', ruleIndex: 0, level: 'error' });
  expect(open.suppressions).toBeUndefined();
  const { artifactLocation, region } = open.locations[0].physicalLocation;
  expect(decodeURIComponent(artifactLocation.uri)).toBe('报告 2022/3 表|三.yaml');
  expect(new URL(artifactLocation.uri, 'file:///').href).toContain('%20');
  expect(region).toEqual({ startLine: 7, startColumn: 5, endColumn: 8 });
  expect(suppressed).toMatchObject({ ruleId: 'M40', level: 'warning' });
  expect(suppressed.suppressions).toEqual([{ kind: 'inSource', justification: '上级要求' }]);
});

test('github: one line a finding, whatever it holds', () => {
  const lines = report('github').split('\n');
  expect(lines).toEqual([
    '::error file=报告 2022/3 表|三.yaml,line=7,col=5,endColumn=8,title=A1::“a|b%0A*100%25*” is wrong; expected 2%0Awrite 2',
  ]);
  const named = { ...wrong, place: { ...place, file: 'a,b:c.yaml' } };
  expect(report('github', { ...GIVEN, findings: [named] })).toContain('a%2Cb%3Ac.yaml');
  expect(report('github', { ...GIVEN, findings: [] })).toBe('');
});

test('markdown: tables that a Markdown parser reads, cell by cell', () => {
  const tree = fromMarkdown(report('markdown'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const rows = tree.children.flatMap((node) =>
    node.type === 'table'
      ? node.children.map((row) => row.children.map((cell) => textOf(cell.children)))
      : [],
  );
  expect(rows[1]).toEqual([
    'error',
    'A1',
    '3 表|三.yaml:7:5',
    '“a|b *100%*” is wrong; expected 2',
    'write 2',
  ]);
  expect(rows[3]?.at(-1)).toBe('上级要求');
  expect(report('markdown', { ...GIVEN, findings: [], accepted: [] })).toContain('No findings.');
});

function textOf(nodes: readonly { readonly type: string }[]): string {
  return nodes.map((node) => ('value' in node ? String(node.value) : `<${node.type}>`)).join('');
}

test('what has no lines, such as a folder that is not there, is named without one', () => {
  const gone = finding(diagnostic('F101', 'error'), { file: '报告', line: 1, column: 1 });
  const given = { ...GIVEN, findings: [gone], accepted: [], sources: new Map(), folder: '报告' };
  const [result] = JSON.parse(report('sarif', given)).runs[0].results;
  expect(result.locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: encodeURIComponent('报告') } } },
  ]);
  expect(report('github', given)).toMatch(/^::error file=报告,title=F101::/);
  expect(report('markdown', given)).toContain('| F101 | 报告 |');
});
