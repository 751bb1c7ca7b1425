import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { prepareReport, renderFile } from '../../src/builder/build.ts';
import type { LaidOut } from '../../src/builder/render.ts';
import { hasErrors } from '../../src/diagnostics/finding.ts';
import { TABLE } from '../../src/document/stylesheet.ts';
import { inspect } from '../pdf/read-pdf.ts';
import { reportWorld } from '../support/fixture-world.ts';
import { linesOf } from '../support/lines.ts';
import { has } from '../support/programs.ts';
import { annexes, figures, phrase, png, prose, settings, six, table, times } from './content.ts';
import { collisions, strays } from './geometry.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const qpdf = has('qpdf');
const organ = `某省某市${'人民政府办公室综合协调处'.repeat(24)}办公室`;
const word = 'W'.repeat(500);
const address = `https://www.example.gov.cn/${'abcdef0123/'.repeat(27)}index.html`;

/** Builds both files, and looks at them and at the pages. */
async function build(files: Files): Promise<LaidOut> {
  const { typeset, findings } = await prepareReport(reportWorld(files), 'report');
  expect(findings.filter((one) => hasErrors([one]))).toEqual([]);
  if (typeset === undefined) throw new Error('not set');
  expect(strays(typeset.laidOut.pages)).toEqual([]);
  expect(collisions(typeset.laidOut.pages)).toEqual([]);
  const docx = await renderFile(typeset, 'docx');
  for (const [name, part] of Object.entries(unzipSync(docx.bytes))) {
    if (/\.(xml|rels)$/.test(name)) XmlDocument.fromBuffer(part).dispose();
  }
  const pdf = await renderFile(typeset, 'pdf');
  if (qpdf) inspect(pdf.bytes, 'qpdf', '--check', 'FILE');
  return typeset.laidOut;
}

const textOf = ({ pages }: LaidOut): string =>
  linesOf(pages)
    .map((line) => line.text)
    .join('');

describe('headings and lists', () => {
  test('105 headings of the second level have their numerals', async () => {
    const laidOut = await build(
      six(times(105, (k) => `## 事项${String.fromCodePoint(0x4e00 + k)}\n\n${prose(40)}`, '\n\n')),
    );
    expect(textOf(laidOut)).toMatch(/（九十九）事项.*（一百）事项.*（一百零一）事项.*（一百零五）事项/u);
  });

  test('30 headings of the third and of the fourth level; 40 headings without a text', async () => {
    const third = times(30, (k) => `### 三级${String.fromCodePoint(0x4e00 + k)}\n\n正文。`, '\n\n');
    const fourth = times(30, (k) => `#### 四级${String.fromCodePoint(0x4e00 + k)}\n\n正文。`, '\n\n');
    const bare = times(40, (k) => `## 没有正文${String.fromCodePoint(0x4e00 + k)}`, '\n\n');
    const laidOut = await build(six(`${third}\n\n## 次\n\n### 下\n\n${fourth}\n\n${bare}`));
    expect(textOf(laidOut)).toMatch(/30\.三级.*（30）四级/u);
  });

  test('headings of hundreds of characters, longer than a page', async () => {
    await build(
      six(`## ${phrase(120)}\n\n正文。\n\n### ${phrase(400)}\n\n正文。\n\n#### ${phrase(900)}\n\n正文。`),
    );
  });

  test('lists of 60 items, and one that begins at 995', async () => {
    const items = times(60, (k) => `${k + 1}. ${prose(40)}`);
    const laidOut = await build(six(`${items}\n\n又：\n\n${times(10, (k) => `${995 + k}. 第${k}项`)}`));
    expect(textOf(laidOut)).toMatch(/60\.全市.*995\.第0项.*1004\.第9项/u);
  });
});

describe('long texts', () => {
  test('a paragraph of 20,000 characters', async () => {
    const laidOut = await build(six(times(5, () => phrase(4000))));
    expect(laidOut.pages.length).toBeGreaterThan(33);
  });

  test('a word of 500 letters, a number of 300 digits, an address of 300 characters', async () => {
    const laidOut = await build(six(`前${word}后。\n\n共${'7'.repeat(300)}件。\n\n见 ${address} 。`));
    const text = textOf(laidOut);
    for (const whole of [word, '7'.repeat(300), address]) expect(text).toContain(whole);
  });

  test('an organ of 300 characters, in the title and under the text', async () => {
    const laidOut = await build(settings('落款: true', organ));
    expect(textOf(laidOut).split(organ.slice(-20))).toHaveLength(3);
    // The title fills its page but for two lines: no heading and no single line stands below it.
    expect(linesOf(laidOut.pages.slice(1, 2))[0]?.text).toMatch(/^一、/);
  });

  test('a title of 40 lines', async () => {
    const title = [...Array.from({ length: 39 }, (_, k) => `标题的第${k + 1}行文字`), '工作年度报告'];
    await build(settings(`标题: [${title.join(', ')}]`));
  });

  test('a covering letter to 30 offices, an index, a signature of many organs', async () => {
    const offices = times(30, (k) => `某市人民政府某某办公室第${k}处`, '、');
    const entries = times(45, (k) => `项目${k}: 内容${k}`, ', ');
    const letter = `报送函:\n  标题: 关于报送年度报告的函\n  主送: ${offices}\n  正文: ${prose(1500)}\n  落款: true`;
    await build(
      settings(
        `文号: 某局函〔2023〕5号\n索引: { ${entries} }\n${letter}\n落款: { 机关: ${offices}, 日期: 2023-02-01 }`,
      ),
    );
  });

  test('25 annexes, and one whose title is longer than a page', async () => {
    const many = Array.from({ length: 24 }, (_, k) => [`附件的标题${k}`, prose(60)] as const);
    const laidOut = await build(annexes([...many, [phrase(500), '正文。']]));
    expect(textOf(laidOut)).toContain('附件25');
    expect(linesOf(laidOut.pages).at(-1)?.text).toBe('正文。');
  });
});

describe('tables', () => {
  test('20 columns and 200 rows', async () => {
    const laidOut = await build(six(table(20, 200, (r, c) => (r < 0 ? `列${c}` : String(r * c)))));
    expect(laidOut.pages.filter(({ width, height }) => width > height).length).toBeGreaterThan(8);
  });

  test('one cell; a header alone', async () => {
    await build(six([table(1, 1, () => '甲'), '后文。', table(2, 0, () => '乙')].join('\n\n')));
  });

  test('two tables one after the other have a line between them, wherever the first one ends', async () => {
    let together = 0;
    for (let rows = 18; rows < 30; rows += 2) {
      const { pages } = await build(six(`${table(2, rows, () => '甲')}\n\n${table(2, 5, () => '乙')}`));
      const lines = linesOf(pages);
      const last = lines.findLast(({ text }) => text === '甲');
      const first = lines.find(({ text }) => text === '乙');
      if (last === undefined || first === undefined) throw new Error('no table');
      if (last.page !== first.page) continue;
      together += 1;
      expect(first.y - last.y).toBeGreaterThan(40);
    }
    expect(together).toBeGreaterThan(0);
  });

  test('rows of half a page, under a header that is higher still', async () => {
    await build(six(table(3, 6, (r, c) => (c < 2 ? '甲' : prose(r < 0 ? 700 : 300)))));
  });

  test.each([
    7, 8,
  ])('figures of %d digits in all three national tables leave the labels of 表三 readable', async (digits) => {
    const laidOut = await build(figures(digits));
    const label = linesOf(laidOut.pages).find(({ text }) => text.startsWith('2.其他法律'));
    expect(label?.text.length).toBeGreaterThanOrEqual(8);
    expect(label?.size).toBeLessThan(TABLE.sizePt);
    expect(textOf(laidOut)).toContain(`${'1'.repeat(digits)}.123456`);
  });
});

describe('figures', () => {
  const images = {
    'a.png': png(1, 2000),
    'b.png': png(4000, 100),
    'c.png': png(1, 1),
    'd.png': png(1500, 1500),
  };

  test('images of extreme shapes, and captions of 200 characters', async () => {
    const all = Object.keys(images).map((file) => `![说明](${file})`);
    const long = Object.keys(images).map((file) => `![${phrase(200)}](${file})`);
    const { pages } = await build({ ...images, ...six([...all, ...long].join('\n\n后文。\n\n')) });
    for (const { items } of pages) {
      const pictures = items.filter((item) => item.kind === 'picture');
      for (const { width, height } of pictures) expect(Math.min(width, height)).toBeGreaterThan(0);
    }
  });

  test('a chart with a title of 200 characters; twelve charts of six kinds', async () => {
    const kinds = ['柱状图', '条形图', '堆积柱状图', '堆积条形图', '折线图', '饼图'];
    const charts = Array.from({ length: 12 }, (_, k) => {
      const title = k === 0 ? phrase(200) : `图表${k}`;
      return `  - 标题: ${title}\n    类型: ${kinds[k % 6]}\n    单位: 件\n    数据: { 甲: ${k}, 乙: 88888888, 丙: 0 }\n`;
    });
    const { pages } = await build({ '图表.yaml': `图表:\n${charts.join('')}` });
    expect(pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'drawing'))).toHaveLength(12);
  });
});
