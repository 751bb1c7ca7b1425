import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/index.ts';
import { readReport } from '../../src/content/read-report.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { memoryWorld } from '../../src/world/memory.ts';

/** Reports of organs of every kind, as they word them: each of them right. */
const FOLDER = new URL('reports/', import.meta.url);
const NAMES = readdirSync(FOLDER);

function source(name: string): string {
  return readFileSync(new URL(`${name}/报告.yaml`, FOLDER), 'utf8');
}

async function findings(yaml: string): Promise<Finding[]> {
  const { report, findings: read } = await readReport(memoryWorld({ 'r/报告.yaml': yaml }), 'r');
  return [...read, ...(report === undefined ? [] : check(report))];
}

const inShort = ({ diagnostic, place }: Finding): string => `${diagnostic.code} ${place.line}`;

test.each(NAMES)('%s: a right report has no finding', async (name) => {
  expect((await findings(source(name))).map(inShort)).toEqual([]);
});

describe('each figure of tables three and four, one more, with totals written', () => {
  test.each(['bureau', 'commission-2020'])('%s: an error at its very line', async (name) => {
    const lines = source(name).split('\n');
    const from = lines.findIndex((line) => /^收到和处理/.test(line));
    const to = lines.findIndex((line, k) => k > from && /^(?:政府信息公开工作)?存在的主要问题/.test(line));
    const missed: string[] = [];
    for (const [k, line] of lines.slice(from, to).entries()) {
      for (const { 0: figure, index } of /: \[/.test(line) ? line.matchAll(/(?<=[[ ])\d+(?=[,\]])/g) : []) {
        const wrong = `${line.slice(0, index)}${Number(figure) + 1}${line.slice(index + figure.length)}`;
        const found = await findings(lines.with(from + k, wrong).join('\n'));
        const isFound = found.some(({ diagnostic, place }) => {
          return /^A[1-4]$/.test(diagnostic.code) && place.line === from + k + 1;
        });
        if (!isFound) missed.push(`${from + k + 1}: ${wrong}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

/** Slips of one figure in a text: the report, the right words, the wrong ones, and the code of the finding at their line. */
const SLIPS: readonly (readonly [string, string, string, string])[] = [
  ['bureau', '3268条，同比增长12.3%', '3268条，同比增长13.2%', 'M9'],
  ['bureau', '制定行政规范性文件3件', '制定行政规范性文件8件', 'M4'],
  ['bureau', '废止2件', '废止3件', 'M4'],
  ['bureau', '现行有效38件', '现行有效83件', 'M4'],
  ['bureau', '申请805件', '申请850件', 'M7'],
  ['bureau', '结转的21件', '结转的12件', 'M7'],
  ['bureau', '共需办理826件', '共需办理862件', 'M7'],
  ['bureau', '占76.02%', '占76.2%', 'M8'],
  ['bureau', '占4.35%', '占4.34%', 'M8'],
  ['bureau', '自然人741件', '自然人714件', 'M7'],
  ['bureau', '已办结798件', '已办结789件', 'M7'],
  ['bureau', '继续办理28件', '继续办理82件', 'M7'],
  ['bureau', '予以公开321件', '予以公开312件', 'M6'],
  ['bureau', '占办结总数的40.23%', '占办结总数的40.32%', 'M8'],
  ['bureau', '无法提供268件', '无法提供231件', 'M6'],
  ['bureau', '不予公开96件', '不予公开69件', 'M6'],
  ['bureau', '行政复议43件，同比', '行政复议34件，同比', 'M5'],
  ['bureau', '维持31件', '维持13件', 'M5'],
  ['bureau', '直接起诉的19件', '直接起诉的17件', 'M5'],
  ['bureau', '复议后起诉的12件', '复议后起诉的21件', 'M5'],
  ['bureau', '被复议纠正6件', '被复议纠正9件', 'M5'],
  ['bureau', '2022年: 805', '2022年: 850', 'M3'],
  ['county-government', '行政规范性文件17件', '行政规范性文件71件', 'M4'],
  ['county-government', '行政许可21456件', '行政许可21465件', 'M4'],
  ['county-government', '行政强制56件', '行政强制65件', 'M4'],
  ['county-government', '自然人申请128件', '自然人申请129件', 'M7'],
  ['county-government', '不予处理8件', '不予处理5件', 'M6'],
  ['county-government', '行政复议12件', '行政复议21件', 'M5'],
  ['county-government', '其他结果2件', '其他结果3件', 'M5'],
  ['county-government', '其中县级1个、镇街15个', '其中县级1个、镇街16个', 'M10'],
  ['ministry', '规章5部，修订', '规章6部，修订', 'M4'],
  ['ministry', '现行有效规章81部', '现行有效规章18部', 'M4'],
  ['ministry', '增长1.08%', '增长1.05%', 'M9'],
  ['ministry', '3646件', '3664件', 'M7'],
  ['ministry', '结转212件', '结转221件', 'M7'],
  ['ministry', '占93.31%', '占93.13%', 'M8'],
  ['ministry', '复议案件170件', '复议案件134件', 'M5'],
  ['ministry', '尚未审结14件', '尚未审结41件', 'M5'],
  ['ministry', '2022年: { 自然人: 3402', '2022年: { 自然人: 3420', 'M3'],
  ['ministry', '2021年: 1190, 2022年: 1237', '2021年: 1190, 2022年: 1273', 'M3'],
  ['office', '依申请公开14件', '依申请公开41件', 'M7'],
  ['office', '信件申请10件', '信件申请11件', 'M10'],
  ['office', '已办结12件', '已办结13件', 'M7'],
  ['office', '2件结转下年', '3件结转下年', 'M7'],
  ['office', '行政复议案件9件', '行政复议案件6件', 'M5'],
  ['city-government', '上年结转1205件', '上年结转1250件', 'M7'],
  ['city-government', '全市共答复27408件', '全市共答复27480件', 'M7'],
  ['city-government', '12670件', '12760件', 'M6'],
  ['commission-2020', '同比增长31.4%', '同比增长34.1%', 'M9'],
  ['commission-2020', '办结47件', '办结74件', 'M7'],
  ['commission-2020', '行政复议1件', '行政复议2件', 'M5'],
  ['university', '信息公开申请9件', '信息公开申请6件', 'M7'],
  ['university', '通知公告310条', '通知公告301条', 'M10'],
  ['town', '其他信息80条', '其他信息90条', 'M10'],
];

test.each(SLIPS)('%s: %s → %s is %s', async (name, right, wrong, code) => {
  const yaml = source(name);
  expect(yaml.split(right)).toHaveLength(2);
  const line = yaml.slice(0, yaml.indexOf(right)).split('\n').length;
  expect((await findings(yaml.replace(right, wrong))).map(inShort)).toContain(`${code} ${line}`);
});
