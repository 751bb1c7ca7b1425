import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkReport } from '../../src/builder/build.ts';
import { fixFolder } from '../../src/fix/fix-folder.ts';
import { planFixes } from '../../src/fix/plan.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { soundReport } from '../support/fixture-world.ts';

/** check --fix: what it mends, what it leaves alone, and that it does nothing else. */

const FILE = '6-其他.yaml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);

const sound = Object.fromEntries(
  Object.entries(soundReport()).map(([name, content]) => [name, text(content)]),
);

const folderOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  memoryWorld(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`report/${name}`, content])),
  );

/** The file after mending, and the world with it. */
async function mend(content: string | Uint8Array) {
  const files = { ...sound, [FILE]: content };
  const fixed = await fixFolder(folderOf(files), 'report');
  const after = { ...files, ...Object.fromEntries(fixed.files.map((file) => [file.name, file.bytes])) };
  return { ...fixed, after: text(after[FILE]), world: folderOf(after) };
}

const partSix = (body: string): string =>
  `其他需要报告的事项:\n  正文: |\n    ${body.replaceAll('\n', '\n    ')}\n`;

describe('mends', () => {
  test.each([
    ['未收取费用,提高规范性;如下:好!吗?', '未收取费用，提高规范性；如下：好！吗？'],
    ['全年公开信息5条.未收取费用.', '全年公开信息5条。未收取费用。'],
    ['制定《规则》(试行)。', '制定《规则》（试行）。'],
    ['平台(APP)上线。', '平台（APP）上线。'],
    ['推动"放管服"改革,用好"APP"平台。', '推动“放管服”改革，用好“APP”平台。'],
    ['印发《关于印发<公开指南>的通知》。', '印发《关于印发〈公开指南〉的通知》。'],
    ['印发《关于印发《公开指南》的通知》。', '印发《关于印发〈公开指南〉的通知》。'],
    ['２０２２年公开３．５万条，占１２．５％。', '2022年公开3.5万条，占12.5%。'],
    ['增长5.2％，ＡＰＰ访问占2﹪。', '增长5.2%，APP访问占2%。'],
    ['１．２０２２年未收取费用。', '1．2022年未收取费用。'],
    [
      '按国办函[2020]109号、（国办发【2019】61号）办理。',
      '按国办函〔2020〕109号、（国办发〔2019〕61号）办理。',
    ],
    ['群众⼯作⽅面。', '群众工作方面。'],
    ['## 收费情况:\n未收取。', '## 收费情况：\n未收取。'],
    [
      '| 项目,甲 | 数 |\n| --- | ---: |\n| 收到(件) | １２ |',
      '| 项目，甲 | 数 |\n| --- | ---: |\n| 收到（件） | 12 |',
    ],
  ])('%s', async (before, after) => {
    const mended = await mend(partSix(before));
    expect(mended.after).toBe(partSix(after));
    expect(mended.fixes.length).toBeGreaterThan(0);
  });
});

test('look-alikes of hanzi, however many: the reader names but the first of a file', async () => {
  const { after, fixes } = await mend(partSix('⼈民⼯作・'.repeat(50)));
  expect(after).toBe(partSix('人民工作·'.repeat(50)));
  expect(fixes).toHaveLength(150);
});

test('marks after characters of two UTF-16 units', async () => {
  expect((await mend(partSix('𠮷𠮷公开,𠮷(好)'))).after).toBe(partSix('𠮷𠮷公开，𠮷（好）'));
});

describe('leaves alone', () => {
  test.each([
    ['the mark that ends a character of HTML', '公开&copy;信息与&#8212;文件&nbsp;若干。'],
    ['a reference that cannot be resolved', '收费{{ 表三.本年新收,总计 }}件。'],
    ['a thousands separator and a time', '收费1,000元，每日8:30至17:30受理。'],
    ['an address of the network', '网址为http://www.example.gov.cn/a?b=1;c=2，欢迎查询。'],
    ['an address with hanzi', '见www.example.gov.cn/搜索?词=公开，欢迎查询。'],
    ['an e-mail address', '邮箱xxgk@example.gov.cn，欢迎来信。'],
    ['English', '平台名为 Open Government, v2.0 (beta) 版。'],
    ['a document’s number that is wrong otherwise', '按国办函2020[10]号、国办发[2019]第61号办理。'],
    ['points for an ellipsis', '《关于...的通知》，指南...'],
    ['a telephone number', '电话(0533)3183622，欢迎来电。'],
    ['a single quotation mark', '屏幕为55"，已安装。'],
    ['quotation marks that are odd in number', '安装55"屏幕，用于宣传"放管服"改革。'],
    ['a number that Markdown would take for a list’s', '见下文\n１. 未收取费用。'],
  ])('%s', async (_, body) => {
    const { fixes, after } = await mend(partSix(body));
    expect(fixes).toEqual([]);
    expect(after).toBe(partSix(body));
  });

  test('references, images and comments', async () => {
    const content = `# 注释,不动：１２\n${partSix('![图,一](图表:数量,一)\n\n共{{ 表三.本年新收.总计 | 合计: 1, 2 }}件,办结。')}`;
    const { after } = await mend(content);
    expect(after).toBe(content.replace('}}件,', '}}件，'));
  });

  test('a mark that the author keeps: one without an open finding', async () => {
    const checked = await checkReport(folderOf({ ...sound, [FILE]: partSix('未收取,好,行') }), 'report');
    const marks = checked.findings.filter(({ diagnostic }) => diagnostic.code === 'M31');
    expect(marks).toHaveLength(2);
    const fixes = planFixes({ ...checked, findings: checked.findings.filter((one) => one !== marks[0]) });
    expect(fixes.map(({ place }) => place.column)).toEqual([marks[1]?.place.column]);
  });
});

describe('keeps the file’s form', () => {
  test.each([
    ['double quotes', '其他需要报告的事项: { 正文: "未收取,\\n\\n\\"甲\\"好" } # 注,释\n', '未收取，\\n'],
    ['single quotes', "其他需要报告的事项:\n  正文: '未收取,''甲''好'\n", "未收取，''甲''好"],
    ['a plain scalar', '其他需要报告的事项:\n  正文: 未收取,已公布 # 注,释\n', '未收取，已公布 # 注,释'],
    ['a folded block', '其他需要报告的事项:\n  正文: >-\n    未收取,已公布\n', '未收取，已公布'],
    ['CRLF', '其他需要报告的事项:\r\n  正文: |\r\n    未收取,好\r\n', '未收取，好\r\n'],
    ['a byte order mark', '\ufeff其他需要报告的事项:\n  正文: 未收取,好\n', '未收取，好'],
  ])('%s', async (_, before, expected) => {
    const { after, fixes } = await mend(before);
    expect(after).toContain(expected);
    expect(after.length).toBe(before.length);
    expect(fixes.length).toBe(1);
  });
});

test('figures of a table in full-width digits', async () => {
  const [name = '', table = ''] = Object.entries(sound).find(([, yaml]) => yaml.includes('规章: {')) ?? [];
  const before = { ...sound, [name]: table.replace('本年制发件数: 2', '本年制发件数: ２') };
  expect(before[name]).toContain('２');
  const { files } = await fixFolder(folderOf(before), 'report');
  expect(files.map((file) => text(file.bytes))).toEqual([table]);
});

test.each([
  ['{ 地址: 某路１８号, 电话: 0533－3183622 }', '{ 地址: 某路18号, 电话: 0533-3183622 }'],
  ['{ 邮编: ２５５００３, 邮箱: xxgk＠example.gov.cn }', '{ 邮编: 255003, 邮箱: xxgk@example.gov.cn }'],
  ['{ 电话: 0533—３183622（8:30—17:30） }', '{ 电话: 0533-3183622（8:30—17:30） }'],
])('what is not half-width in a contact: %s', async (before, after) => {
  const head = `报告:\n  机关: 淄博市政府办公室\n  年度: 2022\n  联系方式: ${before}\n`;
  const { files } = await fixFolder(folderOf({ ...sound, '0-报告.yaml': head }), 'report');
  expect(files.map((file) => text(file.bytes))).toEqual([head.replace(before, after)]);
});

test('a full stop for the point of a figure', async () => {
  const name = '2-表二.yaml';
  const before = { ...sound, [name]: (sound[name] ?? '').replace('收费: 0', '收费: ５9。23') };
  const { files } = await fixFolder(folderOf(before), 'report');
  expect(files.map((file) => text(file.bytes))).toEqual([sound[name]?.replace('收费: 0', '收费: 59.23')]);
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    ...[
      '公开',
      '《',
      '》',
      '<',
      '>',
      ',',
      ';',
      ':',
      '!',
      '?',
      '.',
      '(',
      ')',
      '"',
      "'",
      '１',
      '２',
      '．',
      '⼈',
      '⺠',
    ],
    ...[
      '・',
      'APP',
      ' ',
      '12',
      '\n',
      '\n\n',
      '## ',
      '- ',
      '1. ',
      'http://a.cn',
      '：',
      '，',
      '“',
      '{{ 年度 }}',
      '\\',
      '*',
      '|',
    ],
  );
  const body = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => `公开${pieces.join('')}`);
  const style = fc.constantFrom('PLAIN', 'BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE');
  const LOOKS = [
    ',，',
    ';；',
    ':：',
    '!！',
    '?？',
    '.。',
    '(（',
    ')）',
    '"“”',
    "'‘’",
    '<〈',
    '>〉',
    '《〈',
    '》〉',
  ];

  test('only such characters change, and a second run changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(body, style, async (words, defaultStringType) => {
        const before = `# 注,释\n${stringify({ 其他需要报告的事项: { 正文: words } }, { defaultStringType, defaultKeyType: 'PLAIN' })}`;
        const { after, world, fixes } = await mend(bytes(before));
        const [was, is] = [Array.from(before), Array.from(after)];
        expect(is.length).toBe(was.length);
        const changed = was.flatMap((c, i) => (is[i] === c ? [] : [[c, is[i] ?? '']]));
        expect(changed.length).toBe(fixes.length);
        for (const [from = '', to = ''] of changed) {
          const same = from.normalize('NFKC') === to || from === '⺠' || from === '・';
          expect(same || LOOKS.some((pair) => pair.startsWith(from) && pair.includes(to))).toBe(true);
        }
        const [old, fresh] = [parse(before), parse(after)];
        expect(Object.keys(fresh)).toEqual(Object.keys(old));
        expect(Object.keys(fresh['其他需要报告的事项'])).toEqual(['正文']);
        expect([...fresh['其他需要报告的事项'].正文].length).toBe([...old['其他需要报告的事项'].正文].length);
        expect((await fixFolder(world, 'report')).fixes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test('what was mended is found no more', async () => {
  const body = '规范性,如下:《关于<指南>的通知》(试行)，⼯作"好"。';
  const codes = async (content: string) => {
    const { findings } = await checkReport(folderOf({ ...sound, [FILE]: content }), 'report');
    return findings
      .map(({ diagnostic }) => diagnostic.code)
      .filter((code) => /^(?:M30|M31|T002)$/.test(code));
  };
  expect(new Set(await codes(partSix(body)))).toEqual(new Set(['M30', 'M31', 'T002']));
  expect(await codes((await mend(partSix(body))).after)).toEqual([]);
});
