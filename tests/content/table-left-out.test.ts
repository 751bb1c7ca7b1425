import { expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { compose } from '../../src/document/compose.ts';
import { reportWorld } from '../support/fixture-world.ts';

/** 表格: false, where a published report has a sentence instead of a table. */

const withPartFour = (yaml: string) =>
  checkReport(reportWorld({ '4-表四.yaml': `政府信息公开行政复议、行政诉讼情况:\n${yaml}` }), 'report');

test('a sentence stands for the table, with a warning; its figures can still be referred to', async () => {
  const { report, findings } = await withPartFour(
    '  表格: false\n  表前: 全年发生行政复议{{ 表四.行政复议.总计 }}件，没有行政诉讼。\n  行政复议: { 结果维持: 1 }\n',
  );
  const found = findings.filter(({ place }) => place.file === '4-表四.yaml');
  expect(found).toMatchObject([
    { diagnostic: { code: 'V214', level: 'warning' }, place: { line: 2, column: 7 } },
  ]);
  if (report === undefined) throw new Error('no report');
  const { blocks } = compose(report);
  expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(2);
  expect(JSON.stringify(blocks)).toContain('全年发生行政复议1件，没有行政诉讼。');
});

test('without a sentence the part would be empty', async () => {
  const { findings } = await withPartFour('  表格: false\n');
  const errors = findings.filter(({ diagnostic }) => diagnostic.level === 'error');
  expect(errors).toMatchObject([{ diagnostic: { code: 'V215' }, place: { file: '4-表四.yaml', line: 2 } }]);
});

test('true, or nothing, prints the table', async () => {
  for (const line of ['  表格: true\n', '  {}\n']) {
    const { report, findings } = await withPartFour(line);
    expect(findings.filter(({ diagnostic }) => diagnostic.level === 'error')).toEqual([]);
    if (report !== undefined)
      expect(compose(report).blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3);
  }
});
