import fc from 'fast-check';
import { stringify } from 'yaml';
import { soundReport } from '../support/fixture-world.ts';

/** A report's content files by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Any character that a file may hold, the rare ones as often as the common ones. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'的政府信息公开工作年度报告，。、；：“”《》（）—…') },
  { weight: 3, arbitrary: fc.constantFrom(...'aZ09 .,-+%&<>"\'\\`*_#|~$[](){}!/=@') },
  { weight: 1, arbitrary: fc.integer({ min: 0x20000, max: 0x323af }).map((c) => String.fromCodePoint(c)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u0301', '\u200b', '\u202e', '\ufeff', '\u00ad', '\u{1f468}\u200d\u{1f469}'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\u0000', '\u001b', '\u0085', '\u2028', '\ufffe', '\t', '\ue000') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);

/** Characters that a sound report may hold, so that runs reach the writers. */
const plain = fc.constantFrom(...'的政府信息公开工作年度报告，、；：aZ09&<"\'/=@×');

/** Begins and ends with a hanzi, so that it is no other kind of block. */
const sentence = (of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(of, { minLength: 4, maxLength: 90 }).map((characters) => `报告${characters.join('')}报`);

const reference = fc.constantFrom(
  '{{ 表三.本年新收.总计 }}',
  '{{ 表二.规章.本年制发件数 }}',
  '{{ 年度 }}',
  '{{ 表三.本年新收.总计 | 同比: 149 }}',
);
const brokenReference = fc.constantFrom('{{ 表三.没有这一行 }}', '{{', '}}', '{{ 1 | 小数: x }}', '{% if %}');

/** What a text is made of: characters, references, levels of headings, and whether a table's rows are of any length. */
interface Style {
  readonly of: fc.Arbitrary<string>;
  readonly references: fc.Arbitrary<string>;
  readonly levels: fc.Arbitrary<number>;
  readonly ragged: boolean;
}

function block({ of, references, levels, ragged }: Style): fc.Arbitrary<string> {
  const line = sentence(of);
  const cell = fc.array(of, { maxLength: 12 }).map((characters) => characters.join('').replaceAll('|', ''));
  const rows = fc.integer({ min: 1, max: 9 }).chain((columns) => {
    const minLength = ragged ? 1 : columns;
    return fc.array(fc.array(cell, { minLength, maxLength: columns }), { minLength: 2, maxLength: 30 });
  });
  const table = rows.map(([head = [], ...more]) =>
    [head, head.map(() => '---'), ...more].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  );
  const heading = fc.tuple(levels, line).map(([n, words]) => `${'#'.repeat(n)} ${words}`);
  const list = fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map((items) => items.map((item) => `- ${item}`).join('\n'));
  return fc.oneof(
    { weight: 4, arbitrary: line },
    { weight: 1, arbitrary: heading },
    { weight: 1, arbitrary: list },
    { weight: 1, arbitrary: fc.tuple(line, references, line).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: line.map((words) => `**${words}**`) },
  );
}

/** A text in Markdown. */
const text = (style: Style): fc.Arbitrary<string> =>
  fc.array(block(style), { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join('\n\n'));

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 999_999 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      -1,
      0.1,
      1e21,
      '一',
      '',
      null,
      true,
      [],
      {},
      '{{ 表三.本年新收.总计 }}',
      '1,000',
    ),
  },
);

const sound: Style = { of: plain, references: reference, levels: fc.constant(2), ragged: false };
const unsound: Style = {
  of: character,
  references: fc.oneof(reference, brokenReference),
  levels: fc.integer({ min: 1, max: 7 }),
  ragged: true,
};

const count = fc.integer({ min: 0, max: 999_999 });

function chart(of: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const label = fc.array(of, { minLength: 1, maxLength: 14 }).map((characters) => characters.join(''));
  return fc.record({
    标题: label,
    类型: fc.constantFrom('柱状图', '折线图', '饼图'),
    单位: fc.constantFrom('件', '人次'),
    数据: fc.dictionary(label, values, { minKeys: 1, maxKeys: 12 }),
  });
}

/** Reports that are written as they should be, with texts, tables and charts of any kind; most of them can be printed. */
export const wellMeant: fc.Arbitrary<Files> = fc
  .record({
    one: text(sound),
    five: text(sound),
    six: text(sound),
    annex: fc.option(fc.record({ 标题: sentence(plain), 正文: text(sound) })),
    charts: fc.array(chart(plain, count), { maxLength: 2 }),
  })
  .map(({ one, five, six, annex, charts }) => ({
    ...soundReport(),
    '1-总体情况.yaml': stringify({ 总体情况: { 正文: one } }),
    '5-问题.yaml': stringify({ 存在的主要问题及改进情况: { 正文: five } }),
    '6-其他.yaml': stringify({ 其他需要报告的事项: { 正文: six } }),
    '7-图表.yaml': charts.length === 0 ? '' : stringify({ 图表: charts }),
    '8-附件.yaml': annex === null ? '' : stringify({ 附件: [annex] }),
  }));

/** Reports with anything in any place. */
export const illMeant: fc.Arbitrary<Files> = fc
  .record({
    organ: sentence(character),
    year: fc.oneof(fc.constantFrom(2019, 2022, 2030), value),
    one: text(unsound),
    chart: chart(character, value),
    row: fc.dictionary(fc.constantFrom('自然人', '商业企业', '科研机构', '总计', '没有这一列'), value),
    six: fc.oneof(text(unsound), value),
  })
  .map(({ organ, year, one, chart, row, six }) => ({
    ...soundReport(),
    '0-报告.yaml': stringify({ 报告: { 机关: organ, 年度: year, 发布日期: '2023-01-31' } }),
    '1-总体情况.yaml': stringify({ 总体情况: { 正文: one }, 图表: [chart] }),
    '3-表三.yaml': stringify({ 收到和处理政府信息公开申请情况: { 本年新收政府信息公开申请数量: row } }),
    '6-其他.yaml': stringify({ 其他需要报告的事项: { 正文: six } }),
  }));

/** A sound report, one file of which was cut, doubled or overwritten somewhere: a disk's or an editor's accident. */
export const damaged: fc.Arbitrary<Files> = fc
  .record({
    file: fc.constantFrom(...Object.keys(soundReport())),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom('\t', ': ', '- ', '&a ', '*a', '!!js ', '"', "'", '{', '[', '|', '<<: ', '# ')
        .map((s) => Buffer.from(s)),
    ),
  })
  .map(({ file, from, length, insert }) => {
    const whole = Buffer.from(soundReport()[file] ?? '');
    const at = Math.floor(from * whole.length);
    const bytes = Buffer.concat([whole.subarray(0, at), insert, whole.subarray(at + length)]);
    return { ...soundReport(), [file]: new Uint8Array(bytes) };
  });
