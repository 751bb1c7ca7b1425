import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { edition2021 } from '../../src/editions/2021.ts';
import { leafRows } from '../../src/editions/edition.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { readFolder, reportWorld, soundReport } from '../support/fixture-world.ts';

const NAME = '2-表二.yaml';

async function found(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await checkReport(reportWorld(files), 'report');
  return findings.map(({ diagnostic, place }) => `${diagnostic.code} ${place.file}`).sort();
}

test('a figure that cannot be read is one finding, also where a text refers to it', async () => {
  const sound = new TextDecoder().decode(soundReport()[NAME] as Uint8Array);
  const unread = sound.replace('本年制发件数: 2', '本年制发件数: 两');
  expect(await found({ [NAME]: unread })).toEqual([...(await found({})), `V111 ${NAME}`].sort());
});

/** The codes found in a report of tests/ with one of its files changed. */
async function codesAfter(
  folder: string,
  change: readonly [file: string, from: string, to: string],
): Promise<string[]> {
  const [name, from, to] = change;
  const files = Object.entries(readFolder(folder)).map(([file, bytes]): [string, string] => {
    const text = new TextDecoder().decode(bytes);
    if (file === name && !text.includes(from)) throw new RangeError(`${from} is not in ${file}`);
    return [`r/${file}`, file === name ? text.replace(from, to) : text];
  });
  const { findings } = await checkReport(memoryWorld(Object.fromEntries(files)), 'r');
  return findings.map(({ diagnostic }) => diagnostic.code);
}

const BUREAU = 'tests/fixtures/wordings/bureau/report';

test.each([
  [
    'a row of table three',
    '3-收到和处理政府信息公开申请情况.yaml',
    '部分公开: { 自然人: 2 }',
    '部分公开: { 自然人: 二 }',
    'V111',
  ],
  ['a key of table three', '3-收到和处理政府信息公开申请情况.yaml', '    部分公开:', '    部份公开:', 'K102'],
  [
    'the applications',
    '3-收到和处理政府信息公开申请情况.yaml',
    '{ 自然人: 12, 法律',
    '{ 自然人: 12件, 法律',
    'V110',
  ],
  ['the reporting year', '0-报告.yaml', '年度: 2025', '年度: 二〇二五', 'V201'],
  ['the file of the report', '0-报告.yaml', '机关: ', '机关：', 'Y102'],
])('where %s cannot be read, no rule speaks of what follows', async (_, file, from, to, code) => {
  expect(await codesAfter(BUREAU, [file, from, to])).toEqual([code]);
});

/** Reports whose year is written in title, period, date of publication or texts. */
const DATED = [
  'bureau',
  'city-government',
  'commission-2020',
  'county-government',
  'ministry',
  'office',
  'town',
];

describe.each([-1, 1])('where 年度 is off by %i, no rule speaks of what follows', (by) => {
  test.each([
    BUREAU,
    'content',
    ...DATED.map((name) => `tests/checks/reports/${name}`),
  ])('%s', async (folder) => {
    const texts = Object.values(readFolder(folder)).map((bytes) => new TextDecoder().decode(bytes));
    const year = Number(/^ {2}年度: (\d{4})/m.exec(texts.join('\n'))?.[1]);
    const file = Object.keys(readFolder(folder)).find((_, k) => texts[k]?.includes(`  年度: ${year}`)) ?? '';
    const codes = await codesAfter(folder, [file, `  年度: ${year}`, `  年度: ${year + by}`]);
    // Another edition has other keys.
    expect(codes.filter((code) => !/^K|^M14$/.test(code))).toEqual(['M50']);
  });
});

test.each([
  ['接受', '年度: 2022', '年度： 2022', 'Y102'],
  ['接受, written in other characters', '    - 检查: M40', '    - 检查：ｍ40', 'Y102'],
  ['接受, with a bracket that is not closed', '年度: 2022', '年度: [2022', 'Y112'],
  ['级别', '    - 检查: M40\n      理由', '  级别: { M40: 关闭\n  理由', 'Y112'],
])('where %s cannot be read, nothing comes up that it names', async (_, from, to, code) => {
  expect(await codesAfter('content', ['0-报告.yaml', from, to])).toEqual([code]);
});

test.each([
  ['within a quotation', '邮编: "25', 'Y112'],
  ['within a character', '地址: 山', 'F108'],
  ['within 接受 itself', '    - 检查: M4\n      理由: 正', 'F108'],
])('where the file of the report is cut off %s, nothing that 接受 may have named comes up', async (_, before, code) => {
  const files = readFolder('content');
  const text = new TextDecoder().decode(files['0-报告.yaml']);
  const end = new TextEncoder().encode(text.slice(0, text.indexOf(before) + before.length)).length;
  // The last byte of a hanzi is lost as well.
  const cut = files['0-报告.yaml']?.subarray(0, code === 'F108' ? end - 1 : end);
  const world = memoryWorld(
    Object.fromEntries(
      Object.entries({ ...files, '0-报告.yaml': cut ?? '' }).map(([name, bytes]) => [`r/${name}`, bytes]),
    ),
  );
  const { findings } = await checkReport(world, 'r');
  expect(findings.map(({ diagnostic }) => diagnostic.code)).toEqual([code]);
});

test('where 接受 cannot be read, what it does not name is found', async () => {
  const change = ['0-报告.yaml', '检查: M40', '检查：M41'] as const;
  expect(await codesAfter('content', change)).toEqual(['Y102', 'M40']);
});

test('a report of the edition of 2019 is told that its year cannot be read, and not that its tables are of another', async () => {
  const change = ['全部.yaml', '年度: 2020', '年度: 二〇二〇'] as const;
  expect(await codesAfter('tests/fixtures/variations/2019', change)).toEqual(['V201']);
});

test('a total whose column cannot be told is unknown: it may not be derived beside one that is written', async () => {
  const file = '3-表三.yaml';
  const sound = new TextDecoder().decode(soundReport()[file] as Uint8Array);
  const mistyped = sound.replace('    予以公开:', '    总计: { 自然入: 250 }\n    予以公开:');
  const { report } = await checkReport(reportWorld({ [file]: mistyped }), 'report');
  const total = leafRows(edition2021.three).findIndex(({ role }) => role === 'total');
  expect(new Set(report?.three.rows[total]?.cells.map(({ value }) => value))).toEqual(new Set([undefined]));
});
