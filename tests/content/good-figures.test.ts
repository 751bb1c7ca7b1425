import { describe, expect, test } from 'vitest';
import { reportWorld } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';
import { read, texts } from './read-good.ts';

/** Charts and images that authors may write and place. */

describe('charts', () => {
  const charts = async (yaml: string) => (await read({ '7-图表.yaml': `图表:\n${yaml}` })).charts;

  test('one series: categories in the order they are written, even if they look like numbers', async () => {
    const [chart] = await charts(
      '  - 标题: 历年\n    单位: 件\n    数据: { 2022: 3, 2017: 1.50, 2020: "{{ 表三.本年新收.总计 }}" }\n',
    );
    expect(chart).toMatchObject({
      title: '历年',
      type: 'column',
      unit: '件',
      categories: ['2022', '2017', '2020'],
    });
    expect(chart?.series.map(({ name, cells }) => [name, texts(cells)])).toEqual([
      ['历年', ['3', '1.50', '275']],
    ]);
  });

  test('several series, in the order of the first one’s categories', async () => {
    const [chart] = await charts(
      '  - 标题: 对比\n    类型: 折线图\n    数据:\n      "{{ 上年度 }}年": { 甲: 1, 乙: 2 }\n      "{{ 年度 }}年": { 乙: 4, 甲: -3 }\n',
    );
    expect(chart).toMatchObject({ type: 'line', categories: ['甲', '乙'] });
    expect(chart?.series.map(({ name, cells }) => [name, texts(cells)])).toEqual([
      ['2021年', ['1', '2']],
      ['2022年', ['-3', '4']],
    ]);
  });

  test('a text places a chart of its part or of the report', async () => {
    const report = await read({
      '6-其他.yaml': `其他需要报告的事项:
  正文: |
    ![甲](图表:甲)

    ![乙](图表:乙)
  图表:
    - 标题: 甲
      数据: { 一: 1 }
`,
      '7-图表.yaml': '图表: [{ 标题: 乙, 数据: { 一: 1 } }]',
    });
    expect(report.parts[5]?.before.map(({ kind }) => kind)).toEqual(['figure', 'figure']);
  });
});

describe('images', () => {
  // 2 × 1 pixels at 144 dpi.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAACXBIWXMAABYlAAAWJQFJUiTwAAAADklEQVR4nGP4DwYMEAoAU7oL9UFLUUsAAAAASUVORK5CYII=',
    'base64',
  );
  const placing = { '6-其他.yaml': '其他需要报告的事项:\n  正文: |\n    ![截图](图/平台.png)\n' };

  test('are read from the folder and measured in pt', async () => {
    const { images } = await read({ ...placing, '图/平台.png': png });
    const image = images.get('图/平台.png');
    expect(image).toMatchObject({ format: 'png' });
    expect(image?.width).toBeCloseTo(1, 2);
    expect(image?.height).toBeCloseTo(0.5, 2);
  });

  test('that are cut short are found', async () => {
    const { findings } = await readChecked(
      reportWorld({ ...placing, '图/平台.png': png.subarray(0, 60) }),
      'report',
    );
    expect(findings.map(({ diagnostic }) => diagnostic.code)).toEqual(['F112']);
  });
});
