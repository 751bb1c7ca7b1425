import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { png } from '../pdf/png-file.ts';

type Texts = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, string | Uint8Array>>;

/** The sample's files as text, by path. */
async function sample(): Promise<Texts> {
  const names = (await readdir('content')).filter((name) => name.endsWith('.yaml'));
  const read = names.map(async (name) => [`content/${name}`, await readFile(join('content', name), 'utf8')]);
  return Object.fromEntries(await Promise.all(read));
}

/** The files with a change; throws when it changes nothing. */
function changed(files: Texts, from: string, to: string): Texts {
  const entries = Object.entries(files).map(([name, text]) => [name, text.replace(from, to)] as const);
  if (entries.every(([name, text]) => files[name] === text)) throw new RangeError(`${from} is not there`);
  return Object.fromEntries(entries);
}

interface Result {
  /** The digests of the files. */
  readonly files: readonly string[];
  /** The codes of the findings with their places. */
  readonly findings: readonly string[];
}

/** The program as a process of its own would have it: nothing kept yet. */
async function freshProgram(): Promise<(files: Files) => Promise<Result>> {
  vi.resetModules();
  const { buildReport, memoryWorld } = await import('../../src/index.ts');
  return async (files) => {
    const built = await buildReport(memoryWorld(files), 'content');
    return {
      files: built.files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
      findings: built.findings.map(({ diagnostic: { code }, place: { file, line, column, length } }) =>
        [code, file, line, column, length].join(':'),
      ),
    };
  };
}

/** What each of these contents gives in a process of its own, and one after the other in one. */
async function bothWays(contents: readonly Files[]): Promise<{ fresh: Result[]; warm: Result[] }> {
  const fresh: Result[] = [];
  for (const files of contents) fresh.push(await (await freshProgram())(files));
  const program = await freshProgram();
  const warm: Result[] = [];
  for (const files of contents) warm.push(await program(files));
  return { fresh, warm };
}

test('what an edit loop keeps from build to build changes no byte', async () => {
  const files = await sample();
  const edits = [
    files,
    changed(files, '材料200余件', '材料200余件，其中纸质材料一百余件'),
    // A character that the report did not have: glyphs are numbered anew.
    changed(files, '材料200余件', '材料200余件（含龘字文件）'),
    changed(files, '现行有效件数: 54', '现行有效件数: 1054'),
    // What stood before a change comes back.
    files,
  ];
  const { fresh, warm } = await bothWays(edits);
  expect(warm).toEqual(fresh);
  expect(fresh.map((one) => one.files.length)).toEqual(edits.map(() => 2));
  expect(new Set(fresh.map(({ files: [docx] }) => docx)).size).toBe(edits.length - 1);
});

test('nor moves it a finding: its text may stay as it was and stand elsewhere', async () => {
  const files = await sample();
  // A half-width comma, and a character that no font has.
  const wrong = changed(files, '材料200余件', '材料200余件,另有𪛕字');
  const above = changed(wrong, '    ## ', '    第一段。\n\n    第二段。\n\n    ## ');
  const edits = [
    wrong,
    above,
    // The paragraph is as long as before, and what is wrong stands further on.
    changed(above, '材料200余件,另', '材料一2百件,另'),
    // A radical that is printed as a hanzi is one character of the file, as the hanzi is.
    changed(wrong, '材料200余件', '材料200余件⼈'),
    changed(wrong, '材料200余件', '材料200余件人'),
    changed(wrong, '现行有效件数: 54', '现行有效件数: 55'),
    wrong,
  ];
  const { fresh, warm } = await bothWays(edits);
  expect(warm).toEqual(fresh);
  const of = (k: number, code: string) =>
    fresh[k]?.findings.filter((one) => one.startsWith(`${code}:`)) ?? [];
  expect(of(0, 'M31').length).toBe(1);
  expect(of(1, 'M31')).not.toEqual(of(0, 'M31'));
  expect(of(2, 'M31')).not.toEqual(of(1, 'M31'));
});

test('nor takes it one face for another, where two change places', async () => {
  const report = (text: string): Texts => ({
    'content/0.yaml': `报告: { 机关: 某市某局, 年度: 2022 }
总体情况:
  正文: |
${text}
主动公开政府信息情况: { 表格: false, 表前: 略 }
收到和处理政府信息公开申请情况: { 表格: false, 表前: 略 }
政府信息公开行政复议、行政诉讼情况: { 表格: false, 表前: 略 }
存在的主要问题及改进情况: { 正文: 略 }
其他需要报告的事项: { 正文: 略 }
`,
  });
  // 楷体 of the heading and 仿宋 of the text take each other's names in the PDF, with the same characters.
  const edits = [report('    ## 甲\n\n    （乙丙'), report('    （乙丙\n\n    ## 甲')];
  const { fresh, warm } = await bothWays(edits);
  expect(fresh.map(({ files }) => files.length)).toEqual([2, 2]);
  expect(warm).toEqual(fresh);
});

test('nor takes it an image for the one that stood in its place', async () => {
  const files = changed(
    await sample(),
    '材料200余件',
    '材料200余件。\n\n    ![一图](图.png)\n\n    另有材料一件',
  );
  const pixel = (red: number) => [red, 0, 0, 128, red, 0, 0, 255];
  const image = (red: number) => png({ colourType: 6, rows: [pixel(red), pixel(red)] });
  const lost = image(255);
  const edits: Files[] = [255, 0, 255].map((red) => ({ ...files, 'content/图.png': image(red) }));
  edits.push({ ...files, 'content/图.png': lost.subarray(0, 40) }, { ...files, 'content/图.png': lost });
  const { fresh, warm } = await bothWays(edits);
  expect(warm).toEqual(fresh);
  expect(fresh.map((one) => one.files.length)).toEqual([2, 2, 2, 0, 2]);
  expect(new Set(fresh.flatMap((one) => one.files)).size).toBe(4);
});

test('nor bytes that were changed where they lie', async () => {
  const files = changed(
    await sample(),
    '材料200余件',
    '材料200余件。\n\n    ![一图](图.png)\n\n    另有材料一件',
  );
  const bytes = png({
    colourType: 6,
    rows: [
      [0, 0, 0, 128, 0, 0, 0, 255],
      [0, 0, 0, 128, 0, 0, 0, 255],
    ],
  });
  const other = png({
    colourType: 6,
    rows: [
      [99, 0, 0, 128, 0, 0, 0, 255],
      [0, 0, 0, 128, 0, 0, 0, 255],
    ],
  });
  const whole = Buffer.alloc(Math.max(bytes.length, other.length));
  const program = await freshProgram();
  const results: Result[] = [];
  for (const one of [bytes, other]) {
    whole.fill(0).set(one);
    results.push(await program({ ...files, 'content/图.png': whole }));
  }
  expect(new Set(results.flatMap((one) => one.files)).size).toBe(4);
});

test('nor mixes it two reports that are built at one time', async () => {
  const files = await sample();
  const other = changed(files, '材料200余件', '材料300余件（含龘字文件）');
  const { fresh } = await bothWays([files, other]);
  const program = await freshProgram();
  for (const _ of ['first', 'again']) {
    expect(await Promise.all([program(files), program(other)])).toEqual(fresh);
  }
});
