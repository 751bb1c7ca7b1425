import { expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { reportWorld } from '../support/fixture-world.ts';

test('a name in two lines is told once, and is one name to the checks', async () => {
  const text = '报告:\n  机关: |\n    某市\n    某局\n  年度: 2022\n  发布日期: 2023-01-31\n';
  const { report, findings } = await checkReport(reportWorld({ '0-报告.yaml': text }), 'report');
  expect(report?.organ).toBe('某市某局');
  const codes = findings.map(({ diagnostic }) => diagnostic.code);
  expect(codes).toContain('V223');
  // The title is made of the name, and held against it.
  expect(codes).not.toContain('M37');
});
