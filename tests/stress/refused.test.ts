import { expect, test } from 'vitest';
import { prepareReport } from '../../src/builder/build.ts';
import { hasErrors } from '../../src/diagnostics/finding.ts';
import { reportWorld } from '../support/fixture-world.ts';
import { phrase, png, prose, six, table, times } from './content.ts';

/** What no page holds is an error with its place: code, file, line and column. */
test.each<readonly [string, string, Record<string, string | Uint8Array>]>([
  [
    'a row higher than a page',
    'T302 6-其他.yaml:7:9',
    six(table(2, 2, (r, c) => (r === 0 && c === 1 ? prose(2400) : '甲'))),
  ],
  [
    'a header that leaves no room',
    'T304 6-其他.yaml:5:5',
    six(table(2, 2, (r) => (r < 0 ? prose(2400) : '甲'))),
  ],
  [
    'a word wider than a page',
    'T303 6-其他.yaml:8:9',
    six(table(3, 3, (r, c) => (r === 1 && c === 1 ? 'W'.repeat(200) : '甲'))),
  ],
  ['more columns than fit', 'T303 6-其他.yaml:5:5', six(table(60, 3, () => '1234'))],
  [
    'a caption longer than half a page',
    'T305 6-其他.yaml:5:5',
    { 'a.png': png(30, 30), ...six(`![${phrase(1000)}](a.png)`) },
  ],
  [
    'a chart whose title leaves it no room',
    'T305 图.yaml:2:9',
    { '图.yaml': `图表:\n  - 标题: ${phrase(500)}\n    单位: 件\n    数据: { 甲: 1 }\n` },
  ],
  [
    'a chart of 200 categories',
    'T306 图.yaml:2:9',
    {
      '图.yaml': `图表:\n  - 标题: 图\n    单位: 件\n    数据: { ${times(200, (k) => `类${k}: ${k}`, ', ')} }\n`,
    },
  ],
  [
    'a chart whose unit is longer than its width',
    'T307 图.yaml:2:9',
    { '图.yaml': `图表:\n  - 标题: 图\n    单位: ${phrase(80)}\n    数据: { 甲: 1, 乙: 2 }\n` },
  ],
])('%s', async (_, expected, files) => {
  const { findings, typeset } = await prepareReport(reportWorld(files), 'report');
  expect(typeset).toBeUndefined();
  const [first] = findings.filter((one) => hasErrors([one]));
  const { file, line, column } = first?.place ?? {};
  expect(`${first?.diagnostic.code} ${file}:${line}:${column}`).toBe(expected);
});
