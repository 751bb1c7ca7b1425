import { describe, expect, test } from 'vitest';
import { fill } from '../../src/diagnostics/finding.ts';
import type { Report } from '../../src/report/report.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';

/**
 * What YAML’s own notions of a value come to. Everything that is written is text first, and what may stand in its
 * place says what it means: the answer never hangs on a parser’s version or schema.
 */

const file = (name: string): string => Buffer.from(soundReport()[name] ?? []).toString();

async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<{
  report: Report | undefined;
  found: string[];
}> {
  const { report, findings } = await readChecked(reportWorld(files), 'report');
  const found = findings.map(({ diagnostic: { code }, place }) => `${code} ${place.line}:${place.column}`);
  for (const { diagnostic, params } of findings) expect(fill(diagnostic.mend.zh, params)).not.toBe('');
  return { report, found };
}

const withOrgan = (organ: string) => read({ '0-报告.yaml': `报告:\n  机关: ${organ}\n  年度: 2022\n` });
const withField = (line: string) => read({ '0-报告.yaml': `报告:\n  机关: 某局\n  年度: 2022\n  ${line}\n` });
const withCell = (cell: string) =>
  read({ '3-表三.yaml': file('3-表三.yaml').replace('自然人: 260', `自然人: ${cell}`) });

describe('where text is expected', () => {
  test.each([
    ...[
      '是',
      '否',
      'no',
      'No',
      'on',
      'off',
      'yes',
      'y',
      'n',
      '1e3局',
      '0x局',
      '007局',
      '2022-13-45局',
      '12:30:45局',
    ],
    ...[
      '=',
      '.',
      '..',
      'True',
      '0o14',
      '1e3',
      '.inf',
      '2023-01-31',
      '某局 # 注释',
      '"2022"',
      "'true'",
      '"null"',
    ],
  ])('%s is text', async (organ) => {
    const { report, found } = await withOrgan(organ);
    expect(found).toEqual([]);
    expect(report?.organ).toBe(organ.replace(/ #.*/, '').replace(/["']/g, ''));
  });

  test.each([
    ['true', ['V204 2:7']],
    ['2022', ['V204 2:7']],
    ['-1.5', ['V204 2:7']],
    ['~', ['V202 2:7']],
    ['null', ['V202 2:7']],
    ['', ['V202 2:7']],
    ['""', ['V202 2:7']],
    ['[]', ['K109 2:7']],
    ['{}', ['K109 2:7']],
    ['!!str 某局', ['Y106 2:7']],
    ['!!binary aGk=', ['Y106 2:7']],
    ['!t 某局', ['Y106 2:7']],
    ['&a 某局', ['Y105 2:7']],
    ['*a', ['Y105 2:7']],
    ['`某局`', ['Y114 2:7']],
    ['@某局', ['Y114 2:7']],
    ['%某局', ['Y114 2:7']],
  ])('%s is refused', async (organ, expected) => {
    expect((await withOrgan(organ)).found).toEqual(expected);
  });
});

describe('where yes or no is expected', () => {
  test.each([
    ['true', true],
    ['false', false],
  ])('%s', async (written, expected) => {
    const { report, found } = await withField(`图号: ${written}`);
    expect(found).toEqual([]);
    expect(report?.numberedFigures).toBe(expected);
  });

  test.each([
    '是',
    '否',
    'yes',
    'no',
    'on',
    'off',
    'y',
    'True',
    'TRUE',
    '1',
    '0',
    '"true"',
  ])('%s is refused', async (written) => {
    expect((await withField(`图号: ${written}`)).found).toEqual(['V201 4:7']);
  });
});

describe('where a figure is expected', () => {
  const at = '2:26';
  test.each([
    ['012', 'V112'],
    ['0o14', 'V105'],
    ['0x1F', 'V105'],
    ['0b11', 'V105'],
    ['1_000', 'V105'],
    ['1e3', 'V105'],
    ['12:30', 'V105'],
    ['2022-01-31', 'V105'],
    ['.inf', 'V105'],
    ['.nan', 'V105'],
    ['no', 'V105'],
    ['是', 'V105'],
    ['true', 'V105'],
    ['"260"', 'V105'],
    ['260.0', 'V105'],
    ['-1', 'V105'],
    ['~', 'V101'],
  ])('%s is refused', async (cell) => {
    const { found } = await withCell(cell);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^V\\d+ ${at}$`));
  });
});

describe('dates', () => {
  test.each(['2023-02-09', '2023年2月9日', '"2023-02-09"', '2023-2-9'])('%s', async (written) => {
    const { report, found } = await withField(`发布日期: ${written}`);
    expect(found).toEqual([]);
    expect(report?.date).toBe('2023-02-09');
  });

  test.each([
    '2023-02-30',
    '2023-02-09T00:00:00Z',
    '20230209',
    '2023/02/09',
    '二〇二三年二月九日',
    '2023-02',
  ])('%s is refused', async (written) => {
    expect((await withField(`发布日期: ${written}`)).found).toHaveLength(1);
  });
});

describe('how it is laid out', () => {
  const whole = { 'a.yaml': Object.keys(soundReport()).map(file).join('\n') };
  const only = (text: string) => ({
    ...Object.fromEntries(Object.keys(soundReport()).map((name) => [name, ''])),
    'a.yaml': text,
  });

  test.each([
    ['LF', whole['a.yaml']],
    ['CRLF', whole['a.yaml'].replaceAll('\n', '\r\n')],
    ['CRLF and LF mixed', whole['a.yaml'].replace(/\n/g, (_, at: number) => (at % 2 ? '\n' : '\r\n'))],
    ['a byte order mark', `\ufeff${whole['a.yaml']}`],
    ['an end without line feed', whole['a.yaml'].trimEnd()],
    ['a document’s start and end', `---\n${whole['a.yaml']}\n...\n`],
    ['comments and blank lines', `# 甲\n\n${whole['a.yaml'].replace('年度:', '# 乙\n\n  年度:')}\n# 丙`],
    ['spaces at the ends of lines', whole['a.yaml'].replace('年度: 2022', '年度: 2022   ')],
    ['tabs before a comment', whole['a.yaml'].replace('年度: 2022', '年度: 2022\t# 年')],
  ])('%s', async (_, text) => {
    const { report, found } = await read(only(text));
    expect(found.filter((one) => !one.startsWith('F109'))).toEqual([]);
    expect(report?.organ).toBe('淄博市政府办公室');
    expect(report?.three.rows[0]?.cells[0]?.text).toBe('260');
  });

  test.each<[string, string, RegExp]>([
    ['a tab for indentation', '报告:\n\t机关: 某局\n', /^Y101 2:1$/],
    ['a key twice', '报告:\n  机关: 某局\n  机关: 某局\n  年度: 2022\n', /^K\d+ 3:3$/],
    ['a key twice in two forms', '总体情况: { 正文: 甲 }\n一、总体情况: { 正文: 乙 }\n', /^K\d+ 2:1$/],
    ['a merge key', '报告:\n  <<: { 机关: 某局 }\n  年度: 2022\n', /^Y107 2:3$/],
    ['a key that is a list', '? [甲]\n: 乙\n', /^Y109 1:3$/],
    ['a second document', '报告: { 机关: 某局, 年度: 2022 }\n---\n甲: 乙\n', /^Y104 2:1$/],
    ['a directive', '%YAML 1.1\n---\n报告: {}\n', /^Y108 1:1$/],
    ['an alias bomb', `a: &a [甲, 乙]\nb: &b [*a, *a]\nc: [*b, *b]\n`, /^Y105 1:4$/],
  ])('%s is refused', async (_, text, first) => {
    expect((await read(only(text))).found.find((one) => /^[KY]/.test(one))).toMatch(first);
  });
});
