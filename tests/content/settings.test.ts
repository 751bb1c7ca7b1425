import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { type Finding, fill } from '../../src/diagnostics/finding.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { recordLooks } from '../../src/world/record.ts';
import { soundReport } from '../support/fixture-world.ts';

/** The small report with lines added to 报告, other files laid over it, and last year's beside it. */
function check(settings: string, files: Record<string, string> = {}, lastYear = '年度: 2021') {
  const sound = soundReport();
  const head = new TextDecoder().decode(sound['0-报告.yaml'] as Uint8Array);
  const own = { ...sound, '0-报告.yaml': `${head.trimEnd()}\n${settings}`, ...files };
  const before = { ...sound, '0-报告.yaml': head.replace('年度: 2022', lastYear) };
  const all = [
    ...Object.entries(own).map(([name, content]) => [`2022/${name}`, content] as const),
    ...Object.entries(before).map(([name, content]) => [`2021/${name}`, content] as const),
  ];
  return checkReport(memoryWorld(Object.fromEntries(all)), '2022');
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ diagnostic, place }) => `${diagnostic.code} ${place.file}:${place.line}`);

describe('接受', () => {
  const short = '  接受:\n    - { 检查: M18, 理由: 本机关业务单一 }\n    - { 检查: M28b, 理由: 见其他 }\n';
  const thin = { '6-其他.yaml': '其他需要报告的事项:\n  正文: 没有其他需要报告的事项。\n' };

  test('keeps a warning, with its reason', async () => {
    const without = await check('', thin);
    expect(told(without.findings)).toContain('M28b 6-其他.yaml:1');
    const { findings, accepted } = await check(short, thin);
    expect(told(findings)).not.toContain('M28b 6-其他.yaml:1');
    expect(accepted.map(({ finding, reason }) => [finding.diagnostic.code, reason])).toContainEqual([
      'M28b',
      '见其他',
    ]);
  });

  test('cannot keep an error, nor name a check that there is not', async () => {
    const wrong = '  接受:\n    - { 检查: A1, 理由: 试试 }\n    - { 检查: M99, 理由: 试试 }\n';
    const table = new TextDecoder().decode(soundReport()['3-表三.yaml'] as Uint8Array);
    const more = { '3-表三.yaml': table.replace('自然人: 123', '自然人: 124') };
    const { findings } = await check(wrong, more);
    expect(told(findings)).toEqual(
      expect.arrayContaining(['A1 3-表三.yaml:13', 'C002 0-报告.yaml:11', 'C003 0-报告.yaml:12']),
    );
    expect(findings.some(({ diagnostic }) => diagnostic.level === 'error')).toBe(true);
  });
});

test('级别 turns a check off', async () => {
  const thin = { '6-其他.yaml': '其他需要报告的事项:\n  正文: 没有其他需要报告的事项。\n' };
  const { findings } = await check('  级别: { M28b: 关闭 }\n', thin);
  expect(told(findings).filter((one) => one.startsWith('M28b'))).toEqual([]);
});

describe('联系方式', () => {
  const codes = async (contact: string) => {
    const head = `报告:\n  机关: 某市某局\n  年度: 2022\n  联系方式: { ${contact} }\n`;
    const { findings } = await check('', { '0-报告.yaml': head });
    return told(findings).filter((one) => one.startsWith('V219'));
  };

  test.each([
    '0533-3183622',
    '0533-3183622、3183623',
    '0533-3183622转801',
    '0533-3183622-801',
    '（0533）3183622',
    '010-6309 8000',
    '0533-12345',
    '12345',
    '办公室 0533-3183622',
  ])('a telephone number as offices write it: %s', async (phone) => {
    expect(await codes(`电话: "${phone}"`)).toEqual([]);
  });

  test.each(['0533-318362', '0533-318362222', '0533-3183622、010-123'])('a slip: %s', async (phone) => {
    expect(await codes(`电话: "${phone}"`)).toHaveLength(1);
  });

  test.each([
    ['xx_gk.1@zb-x.gov.cn（办公室）', 0],
    // Its width is another finding (V221).
    ['xxgk＠example.gov.cn', 0],
    ['xxgk＠examplegovcn', 1],
    ['xxgk@examplegovcn', 1],
  ])('a mail address: %s', async (address, count) => {
    expect(await codes(`邮箱: "${address}"`)).toHaveLength(count);
  });
});

describe('上年', () => {
  test('is read, and neither its images nor the reports that it names in turn', async () => {
    const sound = soundReport();
    const head = new TextDecoder().decode(sound['0-报告.yaml'] as Uint8Array);
    const reports = [2022, 2021, 2020].flatMap((year) => {
      const settings = `${head.trimEnd().replace('年度: 2022', `年度: ${year}`)}\n  上年: ../${year - 1}\n`;
      const annex = '附件:\n  - 标题: 图\n    正文: "![图](图.png)"\n';
      const files = { ...sound, '0-报告.yaml': settings, '7-附件.yaml': annex };
      return Object.entries(files).map(([name, content]) => [`${year}/${name}`, content] as const);
    });
    const world = recordLooks(memoryWorld(Object.fromEntries(reports)));
    await checkReport(world, '2022');
    const files = [...world.files];
    expect(files).toContain('2022/图.png');
    expect(
      files.filter((path) => path.includes('2021/')).map((path) => path.replace(/.*2021\//, '')),
    ).toEqual(expect.arrayContaining(['0-报告.yaml', '7-附件.yaml']));
    expect(files.filter((path) => path.includes('2020/') || path.endsWith('2021/图.png'))).toEqual([]);
    expect([...world.folders].filter((path) => path.includes('2020'))).toEqual([]);
  });

  const text = (sentence: string) => ({ '1-总体情况.yaml': `总体情况:\n  正文: |\n    ${sentence}\n` });

  test('gives its figures to the text, and is compared', async () => {
    const { report, findings } = await check(
      '  上年: ../2021\n',
      text(
        '上年收到申请{{ 上年.表三.本年新收.总计 }}件，本年{{ 表三.本年新收.总计 | 同比: 上年.表三.本年新收.总计 }}。',
      ),
    );
    const [block] = report?.parts[0]?.before ?? [];
    expect(block?.kind === 'paragraph' && block.texts[0]?.text).toBe('上年收到申请275件，本年持平。');
    expect(told(findings)).toContain('A5 3-表三.yaml:1');
  });

  test.each([
    ['that does not exist', '  上年: ../2020\n', '年度: 2021', 'V406 0-报告.yaml:10'],
    ['that is an absolute path', '  上年: /2021\n', '年度: 2021', 'V405 0-报告.yaml:10'],
    ['that is of another year', '  上年: ../2021\n', '年度: 2022', 'V408 0-报告.yaml:10'],
    ['that has errors', '  上年: ../2021\n', '年度: 2021\n  年底: 1', 'V407 0-报告.yaml:10'],
  ])('a folder %s is told at its line', async (_, settings, lastYear, expected) => {
    const { findings } = await check(settings, {}, lastYear);
    expect(told(findings)).toContain(expected);
  });
});

describe('往年', () => {
  const chart = (data: string) => ({
    '7-图.yaml': `图表:\n  - 标题: 申请数量\n    历年: 本年新收\n    数据:\n${data}`,
  });
  const history = '  往年:\n    本年新收: { 2021: 149, 2020年: 88 }\n';
  const now = '      2022年: "{{ 表三.本年新收.总计 }}"\n';

  test('gives its figures to text and charts, in the order of the years', async () => {
    const { report, findings } = await check(history, {
      ...chart(now),
      '1-总体情况.yaml':
        '总体情况:\n  正文: 2020年{{ 往年.本年新收.2020 }}件，2021年{{ 往年.本年新收.2021年 }}件。\n',
    });
    expect(told(findings).filter((one) => /^[VRK]/.test(one))).toEqual([]);
    const [block] = report?.parts[0]?.before ?? [];
    expect(block?.kind === 'paragraph' && block.texts[0]?.text).toBe('2020年88件，2021年149件。');
    expect(report?.charts[0]?.categories).toEqual(['2020年', '2021年', '2022年']);
    expect(report?.charts[0]?.series[0]?.cells.map((cell) => cell.text)).toEqual(['88', '149', '275']);
  });

  test.each([
    ['a year that is not over', '  往年:\n    本年新收: { 2022: 1 }\n', now, 'V401 0-报告.yaml:11'],
    ['a name that there is not', '  往年:\n    新收: { 2021: 1 }\n', now, 'V402 7-图.yaml:3'],
    ['a year twice', history, `${now}      2021年: 149\n`, 'V404 7-图.yaml:3'],
    ['several series', history, '      甲: { 2022年: 1 }\n      乙: { 2022年: 2 }\n', 'V403 7-图.yaml:3'],
  ])('%s is told at its line', async (_, settings, data, expected) => {
    const { findings } = await check(settings, chart(data));
    expect(told(findings)).toContain(expected);
  });
});

describe('下级 (A8)', () => {
  const text = (name: string) => new TextDecoder().decode(soundReport()[name] as Uint8Array);
  /** A summary of two units: every figure of the tables twice, changed by `edit`. */
  function summary(edit: (table: string) => string, units = '  下级: [../2021, ../2021]\n') {
    const doubled = ['2-表二.yaml', '3-表三.yaml', '4-表四.yaml'].map((name) => [
      name,
      edit(text(name).replace(/(?<=: )\d+/g, (digits) => String(2 * Number(digits)))),
    ]);
    return check(units, Object.fromEntries(doubled), '年度: 2022');
  }
  const a8 = ({ findings }: Awaited<ReturnType<typeof check>>) =>
    told(findings.filter(({ diagnostic }) => diagnostic.code === 'A8'));

  test('a summary that is the sum has no finding', async () => {
    const checked = await summary((table) => table);
    expect(told(checked.findings).filter((one) => /^[AV]/.test(one))).toEqual([]);
  });

  test.each([
    ['table two', '本年制发件数: 16', '本年制发件数: 17', 'A8 2-表二.yaml:4'],
    ['table three', '自然人: 246', '自然人: 247', 'A8 3-表三.yaml:4'],
    ['table four', '结果维持: 8', '结果维持: 7', 'A8 4-表四.yaml:2'],
  ])('a cell of %s that is not is found at its line', async (_, from, to, expected) => {
    expect(a8(await summary((table) => table.replace(from, to)))).toEqual([expected]);
  });

  test('a unit by an absolute path is not read', async () => {
    const checked = await summary((table) => table, '  下级:\n    - ../2021\n    - /2021\n');
    expect(told(checked.findings)).toContain('V405 0-报告.yaml:12');
  });

  test('a unit that cannot be read is told at its line, and nothing is compared', async () => {
    const checked = await summary((table) => table, '  下级:\n    - ../2021\n    - ../没有\n');
    expect(told(checked.findings)).toContain('V406 0-报告.yaml:12');
    expect(a8(checked)).toEqual([]);
  });

  test('what there is instead of another report is said of that one', async () => {
    const mends = async (settings: string): Promise<string[]> =>
      (await check(settings)).findings
        .filter(({ diagnostic }) => diagnostic.code === 'V406')
        .map(({ diagnostic, params }) => fill(diagnostic.mend.zh, params));
    expect(await mends('  上年: ../没有\n')).toEqual([expect.stringContaining('可以写在“往年”')]);
    expect(await mends('  下级: [../没有]\n')).toEqual([expect.stringMatching(/^(?!.*往年).*各单位/)]);
  });
});
