import { createCanvas } from 'canvas';

/** Content of unusual size, as YAML and Markdown. */

const SENTENCE = '全市各级各部门依法履行公开职责，及时准确公开政府信息，不断提高公开的质量和实效。';

/** So many characters of text, ending with a full stop. */
export const prose = (length: number): string =>
  `${SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length - 1)}。`;

/** The same without a mark at the end, for titles and captions. */
export const phrase = (length: number): string => prose(length + 1).slice(0, -1);

export const times = (count: number, make: (k: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, k) => make(k)).join(between);

/** A Markdown table; its header is row −1. */
export function table(columns: number, rows: number, cell: (row: number, column: number) => string): string {
  const line = (r: number): string => `| ${times(columns, (c) => cell(r, c), ' | ')} |`;
  return [line(-1), `|${' --- |'.repeat(columns)}`, ...Array.from({ length: rows }, (_, r) => line(r))].join(
    '\n',
  );
}

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** 第六部分 with a text of its own. */
export const six = (text: string): Record<string, string> => ({
  '6-其他.yaml': `其他需要报告的事项:\n  正文: |\n    未收取信息处理费。\n\n${indent(text, 4)}\n`,
});

/** 报告, with more of its settings (YAML). */
export const settings = (more: string, organ = '淄博市政府办公室'): Record<string, string> => ({
  '0-报告.yaml': `报告:\n  机关: ${organ}\n  年度: 2022\n${indent(more, 2)}\n`,
});

/** 附件, each of a title and a text. */
export const annexes = (
  entries: readonly (readonly [title: string, text: string])[],
): Record<string, string> => ({
  '附件.yaml': `附件:\n${entries.map(([title, text]) => `  - 标题: ${title}\n    正文: ${text}\n`).join('')}`,
});

/** The three national tables with the same figure of so many digits in each cell that takes it. */
export function figures(digits: number): Record<string, string> {
  const [one, two] = ['1'.repeat(digits), '2'.repeat(digits)];
  const row = (figure: string): string => `[${times(6, () => figure, ', ')}]`;
  const outcomes = `{ 结果维持: ${one}, 结果纠正: ${one}, 其他结果: ${one}, 尚未审结: ${one} }`;
  const files = `{ 本年制发件数: ${one}, 本年废止件数: ${one}, 现行有效件数: ${one} }`;
  return {
    '2-表二.yaml': `主动公开政府信息情况:
  第二十条第（一）项: { 规章: ${files}, 行政规范性文件: ${files} }
  第二十条第（五）项: { 行政许可: ${one} }
  第二十条第（六）项: { 行政处罚: ${one}, 行政强制: ${one} }
  第二十条第（八）项: { 行政事业性收费: ${one}.123456 }
`,
    '3-表三.yaml': `收到和处理政府信息公开申请情况:
  本年新收政府信息公开申请数量: ${row(two)}
  上年结转政府信息公开申请数量: ${row(one)}
  本年度办理结果: { 予以公开: ${row(one)}, 部分公开: ${row(one)} }
  结转下年度继续办理: ${row(one)}
`,
    '4-表四.yaml': `政府信息公开行政复议、行政诉讼情况:
  行政复议: ${outcomes}
  行政诉讼: { 未经复议直接起诉: ${outcomes}, 复议后起诉: ${outcomes} }
`,
  };
}

/** An empty PNG of so many pixels. */
export function png(width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height);
  return canvas.toBuffer('image/png');
}
