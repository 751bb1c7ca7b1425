import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { checkReport } from '../../src/builder/build.ts';
import { editionOfYear } from '../../src/editions/index.ts';
import { carryOver } from '../../src/init/carry-over.ts';
import { editorFiles, newReportFiles } from '../../src/init/new-report.ts';
import { likelyKind, ORGAN_KINDS } from '../../src/init/organ-kinds.ts';
import type { NewReport } from '../../src/init/settings-file.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { readFolder } from '../support/fixture-world.ts';
import { filled, isBlank } from './fill-in.ts';

/** nianbao init: a report to fill in, of which the check says what is missing and nothing else. */

function reportOf(year: number, organ: string, kind = likelyKind(organ)): NewReport {
  const edition = editionOfYear(year);
  if (edition === undefined) throw new Error(`no edition for ${year}`);
  return { organ, year, kind, edition };
}

const textsOf = (report: NewReport): Record<string, string> =>
  Object.fromEntries(
    newReportFiles(report).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
  );

const folder = (name: string, files: Readonly<Record<string, string | Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));

const check = (files: Readonly<Record<string, string>>, others = {}) =>
  checkReport(memoryWorld({ ...folder('2022', files), ...others }), '2022');

/** Findings of what is missing: a blank figure, a blank row or text, and text still to be written. */
const MISSING = /^(?:V101|V202|V216|M29)$/;

const cases = [2019, 2020, 2021, 2022].flatMap((year) =>
  ORGAN_KINDS.map(
    (kind) =>
      [
        year,
        kind.id,
        reportOf(year, kind.publishBy === '03-31' ? '某市人民政府' : '某市某局', kind),
      ] as const,
  ),
);

describe.each(cases)('a new report for %i, %s', (_year, _kind, report) => {
  const texts = textsOf(report);

  test('is YAML without a warning, commented in Chinese, and names its schema', () => {
    for (const text of Object.values(texts)) {
      const document = parseDocument(text);
      expect([...document.errors, ...document.warnings]).toEqual([]);
      expect(text).toMatch(/^# .*\p{Script=Han}/u);
      const schema = editorFiles(report)[0]?.name;
      expect(text).toContain(`\n# yaml-language-server: $schema=.nianbao/${schema}\n`);
    }
  });

  test('is found to lack its figures and texts, each on its line, and nothing else', async () => {
    const { findings, sources } = await check(texts);
    expect(
      findings
        .filter(({ diagnostic }) => !MISSING.test(diagnostic.code))
        .map(({ diagnostic }) => diagnostic.message.zh),
    ).toEqual([]);
    const found = new Set(findings.map(({ place }) => `${place.file}:${place.line}`));
    for (const [name, text] of Object.entries(texts)) {
      const lines = text.split('\n');
      const blank = lines.flatMap((line, i) =>
        isBlank(line, lines[i + 1], lines[i + 2]) ? [`${name}:${i + 1}`] : [],
      );
      expect(blank.filter((place) => !found.has(place))).toEqual([]);
    }
    expect(sources.size).toBe(7);
  });

  test('once filled in, has no errors', async () => {
    const { findings } = await check(
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text)])),
    );
    expect(findings.filter(({ diagnostic }) => diagnostic.level === 'error')).toEqual([]);
    expect(findings.filter(({ diagnostic }) => MISSING.test(diagnostic.code))).toEqual([]);
  });
});

describe('the organ', () => {
  test.each([
    ['某县某镇人民政府', '乡镇街道'],
    ['某区某街道办事处', '乡镇街道'],
    ['某省人民政府', '市级以上政府'],
    ['某县人民政府', '县级政府'],
    ['某市人民政府办公室', '办公室'],
    ['某县水务局', '部门'],
    ['某市卫生健康委员会', '部门'],
    ['某经济技术开发区管理委员会', '其他'],
  ])('%s is likely %s', (organ, kind) => expect(likelyKind(organ).id).toBe(kind));

  test('has until the end of January, a government until the end of March', () => {
    expect(textsOf(reportOf(2022, '某县水务局'))['0-报告.yaml']).toContain('发布日期: 2023-01-31\n');
    expect(textsOf(reportOf(2022, '某县人民政府'))['0-报告.yaml']).toContain('发布日期: 2023-03-31\n');
  });

  test.each(['甲: 乙 # 丙', '"甲"', '- 甲', '{甲}', '2022', 'true'])('may have any name: %s', (organ) => {
    const text = textsOf(reportOf(2022, organ))['0-报告.yaml'] ?? '';
    expect(parseDocument(text).toJS()['报告']['机关']).toBe(organ);
  });
});

describe('last year’s report', async () => {
  const last = folder('2022', readFolder('content'));
  const { carried } = await carryOver(memoryWorld(last), '2022', '../2022');
  if (carried === undefined) throw new Error('the sample cannot be read');
  const texts = textsOf({ ...reportOf(2023, carried.organ), carried });
  const read = (name: string) => parseDocument(texts[name] ?? '').toJS();

  test('gives its contact, its lead and its title, for the year after', () => {
    const report = read('0-报告.yaml')['报告'];
    expect(report['机关']).toBe('淄博市政府办公室');
    expect(report['联系方式']['邮编']).toBe('255003');
    expect(report['标题']).toEqual(['淄博市政府办公室2023年政府信息公开', '工作年度报告']);
    expect(report['引言']).toContain('{{ 年度 }}年1月1日');
    expect(report['引言']).not.toContain('2022');
    expect(report['上年']).toBe('../2022');
  });

  test('gives 结转下年度继续办理 as 上年结转', () => {
    const table = read('3-收到和处理政府信息公开申请情况.yaml')['收到和处理政府信息公开申请情况'];
    expect(table['上年结转政府信息公开申请数量']).toEqual({ 自然人: 12 });
    expect(table['结转下年度继续办理']).toBeNull();
  });

  test('gives its figures to 往年, after those of the years before', async () => {
    expect(read('0-报告.yaml')['报告']['往年']).toEqual({ 本年新收: { 2022: 275 } });
    const settings = new TextDecoder().decode(last['2022/0-报告.yaml'] as Uint8Array);
    const history = '报告:\n  往年: { 本年新收: { 2020: 88, 2021年: 149 }, 培训: { 2021: 3 } }\n';
    const world = memoryWorld({ ...last, '2022/0-报告.yaml': settings.replace('报告:\n', history) });
    const again = await carryOver(world, '2022', '../2022');
    expect(Object.fromEntries(again.carried?.history ?? [])).toEqual({
      本年新收: { 2020: '88', '2021年': '149', 2022: '275' },
      培训: { 2021: '3' },
    });
  });

  test('gives its headings, and no text', () => {
    const text: string = read('1-总体情况.yaml')['总体情况']['正文'];
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => !line.startsWith('## '))).toEqual(Array(5).fill('（待填写）'));
    expect(text).toContain('## 依申请公开');
  });

  test.each([
    '{{ 年度 }}年',
    '2022年',
  ])('heading-of-last-year: gives a heading with %s for each year', async (year) => {
    const name = '2022/5-存在的主要问题及改进情况.yaml';
    const text = new TextDecoder().decode(last[name] as Uint8Array);
    const world = memoryWorld({ ...last, [name]: text.replace('## 统一', `## ${year}统一`) });
    const again = await carryOver(world, '2022', '../2022');
    expect(again.carried?.headings.get(5)?.[0]).toBe('## {{ 年度 }}年统一文件发布格式。');
  });

  test('leaves nothing to be found but what is missing', async () => {
    const files = { ...last, ...folder('2023', texts) };
    const { findings } = await checkReport(memoryWorld(files), '2023');
    expect(findings.map(({ diagnostic }) => diagnostic.code).filter((code) => !MISSING.test(code))).toEqual(
      [],
    );
  });

  test('gives no date of its own: what was written out under the title and in the signature was last year’s', async () => {
    const settings = new TextDecoder().decode(last['2022/0-报告.yaml'] as Uint8Array);
    const dated = (lines: string) =>
      carryOver(
        memoryWorld({
          ...last,
          '2022/0-报告.yaml': settings.replace(/^ {2}落款:.*\n/m, '').replace('报告:\n', lines),
        }),
        '2022',
        '../2022',
      );
    const dates = '报告:\n  标题下日期: 2023-01-20\n  落款: { 机关: 某市人民政府, 日期: 2023-02-01 }\n';
    const { carried: taken, findings } = await dated(dates);
    expect(findings.filter(({ diagnostic }) => diagnostic.level === 'error')).toEqual([]);
    expect(taken?.settings.get('标题下日期')).toBe('true');
    expect(taken?.settings.get('落款')).toEqual({ 机关: '某市人民政府' });
    const onlyDate = await dated('报告:\n  落款: { 日期: 2023-02-01 }\n');
    expect(onlyDate.carried?.settings.get('落款')).toBe('true');
  });

  test('is refused where it has errors', async () => {
    const broken = { ...last, '2022/0-报告.yaml': '报告: {}\n' };
    const { carried: none, findings } = await carryOver(memoryWorld(broken), '2022', '../2022');
    expect(none).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });
});
