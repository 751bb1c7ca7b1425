import { describe, expect, test } from 'vitest';
import type { Cell, Report } from '../../src/report/report.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';

/** What authors may write, and what the report is then. */

async function read(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Report> {
  const { report, findings } = await readChecked(reportWorld(files), 'report');
  expect(findings).toEqual([]);
  if (report === undefined) throw new Error('no report');
  return report;
}

const texts = (cells: readonly Cell[] = []): string[] => cells.map(({ text }) => text);
const file = (name: string): string => {
  const content = soundReport()[name];
  return typeof content === 'string' ? content : Buffer.from(content ?? []).toString();
};

test('what is not written is 0, and totals are derived', async () => {
  const { two, three, four } = await read();
  expect(texts(three.rows[0]?.cells)).toEqual(['260', '15', '0', '0', '0', '0', '275']);
  expect(texts(three.rows[1]?.cells)).toEqual(['0', '0', '0', '0', '0', '0', '0']);
  expect(texts(three.rows[23]?.cells)).toEqual(['248', '15', '0', '0', '0', '0', '263']);
  expect(two.sections.flatMap(({ rows }) => rows.map(({ cells }) => texts(cells)))).toEqual([
    ['2', '1', '34'],
    ['8', '0', '54'],
    ['0'],
    ['0'],
    ['0'],
    ['0'],
  ]);
  expect(four.blocks.map(({ cells }) => texts(cells))).toEqual([
    ['4', '0', '0', '1', '5'],
    ['0', '0', '0', '0', '0'],
    ['1', '0', '1', '0', '2'],
  ]);
});

test('every cell knows its place: where it is written, or its row', async () => {
  const { three } = await read();
  const [first] = three.rows;
  const place = { file: '3-表三.yaml', line: 2 };
  expect(first?.cells[0]).toMatchObject({ written: true, place: { ...place, column: 26, length: 3 } });
  expect(first?.cells[2]).toMatchObject({ written: false, place: { ...place, column: 3 } });
  expect(first?.cells[6]).toMatchObject({ written: false, place: { ...place, column: 3 } });
  expect(three.rows[1]?.cells[0]).toMatchObject({ written: false, place: { line: 1, column: 1 } });
});

describe('keys', () => {
  test.each([
    [
      'with their numerals',
      [
        ['予以公开', '（一）予以公开'],
        ['部分公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
        ['      其他:', '      3.其他:'],
        ['本年度办理结果', '三、本年度办理结果'],
      ],
    ],
    [
      'in short',
      [
        ['本年新收政府信息公开申请数量', '本年新收'],
        ['本年度办理结果', '办理结果'],
        ['结转下年度继续办理', '结转下年度'],
      ],
    ],
    [
      'with half-width brackets and straight quotes',
      [
        ['予以公开', '(一)予以公开'],
        ['危及“三安全一稳定”', '危及"三安全一稳定"'],
      ],
    ],
    ['with blanks', [['予以公开', '（一） 予以公开']]],
    ['in quotes', [['予以公开', '"予以公开"']]],
  ] as [string, [string, string][]][])('%s', async (_, replacements) => {
    const plain = await read();
    const yaml = replacements.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, file('3-表三.yaml'));
    const { three } = await read({ '3-表三.yaml': yaml });
    expect(three.rows.map(({ cells }) => texts(cells))).toEqual(
      plain.three.rows.map(({ cells }) => texts(cells)),
    );
  });

  test('第二十条第(一)项 in half-width brackets', async () => {
    const yaml = file('2-表二.yaml').replaceAll('（', '(').replaceAll('）', ')');
    expect(texts((await read({ '2-表二.yaml': yaml })).two.sections[0]?.rows[0]?.cells)).toEqual([
      '2',
      '1',
      '34',
    ]);
  });

  test('a part’s other heading is printed as it is written, without its numeral', async () => {
    const report = await read({
      '4-表四.yaml': '因政府信息公开工作被申请行政复议、提起行政诉讼情况: {}',
      '5-问题.yaml': '五、政府信息公开工作存在的主要问题及改进情况: { 正文: 有。 }',
    });
    expect(report.parts.slice(3, 5).map(({ heading }) => heading)).toEqual([
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开工作存在的主要问题及改进情况',
    ]);
  });
});

describe('rows', () => {
  const row = async (yaml: string): Promise<string[]> =>
    texts(
      (await read({ '3-表三.yaml': file('3-表三.yaml').replace('{ 自然人: 123, 商业企业: 5 }', yaml) })).three
        .rows[2]?.cells,
    );

  test.each([
    ['a list of six', '[123, 5, 0, 0, 0, 0]'],
    ['a list of seven', '[123, 5, 0, 0, 0, 0, 128]'],
    ['a mapping with its total', '{ 自然人: 123, 商业企业: 5, 总计: 128 }'],
    ['a block list', '\n      - 123\n      - 5\n      - 0\n      - 0\n      - 0\n      - 0'],
  ])('%s', async (_, yaml) => {
    expect(await row(yaml)).toEqual(['123', '5', '0', '0', '0', '0', '128']);
  });

  test('with one column: the figure itself, or with its column', async () => {
    const fee = '行政事业性收费: 0';
    for (const yaml of [
      '行政事业性收费: 59237.2449',
      '行政事业性收费: { 本年收费金额（单位：万元）: 59237.2449 }',
      '行政事业性收费: { 本年收费金额: 59237.2449 }',
    ]) {
      const report = await read({ '2-表二.yaml': file('2-表二.yaml').replace(fee, yaml) });
      expect(texts(report.two.sections[3]?.rows[0]?.cells)).toEqual(['59237.2449']);
    }
  });

  test.each([
    '0.10',
    '190.457379',
    '12.000000',
    '9007199254740993.1'.slice(0, 12),
  ])('a fee of %s is printed as it was given', async (text) => {
    const yaml = file('2-表二.yaml').replace('行政事业性收费: 0', `行政事业性收费: ${text}`);
    expect(texts((await read({ '2-表二.yaml': yaml })).two.sections[3]?.rows[0]?.cells)).toEqual([text]);
  });

  test('/ where it is asked for: it counts as nothing, and a row of them has / for its total', async () => {
    const slashed = '[/, /, /, /, /, /]';
    const report = await read({
      '0-报告.yaml': `${file('0-报告.yaml')}  允许斜杠: true\n`,
      '3-表三.yaml': `${file('3-表三.yaml').replace('{ 自然人: 1 }', '{ 自然人: 1, 其他: / }')}  上年结转: ${slashed}\n`,
    });
    expect(texts(report.three.rows[1]?.cells)).toEqual(['/', '/', '/', '/', '/', '/', '/']);
    expect(texts(report.three.rows[3]?.cells)).toEqual(['1', '0', '0', '0', '0', '/', '1']);
  });
});

describe('files', () => {
  const onePerPart = Object.entries(soundReport()).map(([, bytes]) => Buffer.from(bytes).toString());
  const tables = ({ two, three, four, parts }: Report) =>
    JSON.stringify({ two, three, four, parts: parts.length }, (k, v) => (k === 'place' ? undefined : v));

  test.each([
    ['one file', { 'r/全.yml': onePerPart.join('\n') }],
    ['CRLF', Object.fromEntries(onePerPart.map((text, i) => [`r/${i}.yaml`, text.replaceAll('\n', '\r\n')]))],
    ['with BOM', Object.fromEntries(onePerPart.map((text, i) => [`r/${i}.yaml`, `\ufeff${text}`]))],
    ['in another order', Object.fromEntries(onePerPart.map((text, i) => [`r/${9 - i}.YAML`, text]))],
    [
      'beside others',
      { 'r/a.yaml': onePerPart.join('\n'), 'r/.b.yaml': 'x: {', 'r/c.txt': '{', 'r/d/e.yaml': 'y: {' },
    ],
  ])('%s', async (_, files) => {
    const { report, findings } = await readChecked(memoryWorld(files), 'r');
    expect(findings).toEqual([]);
    expect(report && tables(report)).toBe(tables(await read()));
  });
});

describe('the report itself', () => {
  const withFields = async (yaml: string): Promise<Report> =>
    read({ '0-报告.yaml': `报告:\n  机关: 某市政府办公室\n  年度: 2022\n${yaml}` });

  test('defaults', async () => {
    const report = await withFields('');
    expect(report.title).toEqual(['某市政府办公室2022年政府信息公开工作年度报告']);
    expect(report.date).toBe('2023-01-31');
    expect([report.lead, report.signature, report.numberedFigures, report.edition.id]).toEqual([
      undefined,
      undefined,
      false,
      '2021',
    ]);
  });

  test('what is written', async () => {
    const report = await withFields(
      '  标题: [第一行, 第二行]\n  发布日期: 2023年2月9日\n  引言: 引言。\n  引言位置: 总体情况内\n  落款: true\n  图号: true\n',
    );
    expect(report.title).toEqual(['第一行', '第二行']);
    expect(report.date).toBe('2023-02-09');
    expect(report.lead?.inside).toBe(true);
    expect(report.signature).toMatchObject({ organ: '某市政府办公室', date: '2023年2月9日' });
    expect(report.numberedFigures).toBe(true);
  });

  test.each([
    ['落款: { 机关: 某市, 日期: 2023-02-01 }', { organ: '某市', date: '2023年2月1日' }],
    ['落款: {}', { organ: '某市政府办公室', date: '2023年1月31日' }],
    ['落款: false', undefined],
  ])('%s', async (yaml, expected) => {
    const { signature } = await withFields(`  ${yaml}\n`);
    expect(signature && { organ: signature.organ, date: signature.date }).toEqual(expected);
  });

  test('a postcode may be a number, and keeps its zeros', async () => {
    await withFields('  联系方式: { 邮编: 010000, 电话: 12345678, 传真: 0533-1 }\n');
  });

  test('an edition is named by number or text', async () => {
    for (const id of ['2021', '"2021"'])
      expect((await withFields(`  格式: ${id}\n`)).edition.id).toBe('2021');
  });
});

test('the edition of 2019: its own columns, signed and worded cells, 23 rows', async () => {
  const report = await read({
    '0-报告.yaml': '报告: { 机关: 某局, 年度: 2020 }',
    '1-总体情况.yaml': '总体情况: { 正文: 一般。 }',
    '2-表二.yaml': `主动公开政府信息情况:
  第二十条第（一）项:
    规章: { 本年新制作数量: 1, 本年新公开数量: 2, 对外公开总数量: 3 }
  第二十条第（五）项:
    行政许可: { 上一年项目数量: 30, 本年增/减: -18, 处理决定数量: 5 }
    其他对外管理服务事项: [7, +2, 0]
  第二十条第（八）项:
    行政事业性收费: { 上一年项目数量: 4, 本年增减: 0 }
  第二十条第（九）项:
    政府集中采购: { 采购项目数量: 2, 采购总金额: 1234.50万元 }
`,
    '3-表三.yaml': `收到和处理政府信息公开申请情况:
  本年新收: [3, 0, 0, 0, 0, 0]
  办理结果:
    其他处理: { 自然人: 2 }
  结转下年度: { 自然人: 1 }
`,
  });
  expect(report.edition.id).toBe('2019');
  expect(report.two.sections.map(({ rows }) => rows.map(({ cells }) => texts(cells)))).toEqual([
    [
      ['1', '2', '3'],
      ['0', '0', '0'],
    ],
    [
      ['30', '-18', '5'],
      ['7', '+2', '0'],
    ],
    [
      ['0', '0', '0'],
      ['0', '0', '0'],
    ],
    [['4', '0']],
    [['2', '1234.50万元']],
  ]);
  expect(report.three.rows).toHaveLength(23);
  expect(texts(report.three.rows[21]?.cells)).toEqual(['2', '0', '0', '0', '0', '0', '2']);
});

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

test('annexes', async () => {
  const { annexes } = await read({
    '8-附件.yaml': '附件:\n  - 标题: 明细\n    正文: 见表。\n  - { 标题: [说明, 和解释], 正文: 无。 }\n',
  });
  expect(annexes.map(({ title, flow }) => [title, flow.length])).toEqual([
    [['明细'], 1],
    [['说明', '和解释'], 1],
  ]);
});
