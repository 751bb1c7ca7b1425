import { expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { fixFolder } from '../../src/fix/fix-folder.ts';
import { reportWorld } from '../support/fixture-world.ts';

/** What is found in the report's title is told, and mended, where the title is written. */

const worldWith = (lines: string) =>
  reportWorld({ '0-报告.yaml': `报告:\n${lines}\n  年度: 2022\n  引言: 本报告按规定编制。\n` });

const placesOf = async (lines: string) =>
  (await checkReport(worldWith(lines), 'report')).findings
    .filter(({ place }) => place.file === '0-报告.yaml')
    .map(
      ({ diagnostic, place: { line, column, length } }) =>
        `${diagnostic.code} ${line}:${column}+${length ?? 1}`,
    );

test.each([
  ['on one line', '  机关: 甲市乙局\n  标题: 甲市乙局２０２２年政府信息公开工作年度报告', ['M49 3:11+4']],
  [
    'on two, the second in quotes',
    '  机关: 甲市乙局\n  标题:\n    - 甲市乙局\n    - "２０２２年政府信息公开工作年度报告"',
    ['M49 5:8+4'],
  ],
  ['made of 机关', '  机关: 甲市第２局', ['M49 2:10+1']],
  [
    'behind a reference, which is told where it is typed',
    '  机关: 甲市第２局\n  标题: "{{ 机关 }}2022年政府信息公开工作年度报告（"',
    ['M31 3:33+1'],
  ],
])('a title %s', async (_, lines, expected) => {
  expect(await placesOf(lines)).toEqual(expected);
});

test('check --fix mends it, and nothing is left', async () => {
  const lines = '  机关: 甲市乙局\n  标题: [甲市乙局, "２０２２年政府信息公开工作年度报告"]';
  const { files } = await fixFolder(worldWith(lines), 'report');
  expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
    expect.stringContaining('标题: [甲市乙局, "2022年政府信息公开工作年度报告"]'),
  ]);
});
