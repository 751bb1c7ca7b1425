import { beforeAll, describe, expect, test } from 'vitest';
import { FONT_ROLES } from '../../src/document/roles.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { ROLES } from '../../src/fonts/manifest.ts';
import { openDocx, partText } from '../support/docx.ts';
import { xpath, xpathAll } from '../support/xml.ts';
import { sampleDocument } from './sample-report.ts';

let parts: ReadonlyMap<string, Uint8Array>;
const part = (name: string): string => partText(parts, name);

beforeAll(() => {
  parts = openDocx(writeDocx(sampleDocument()));
});

const style = (id: string): string => `//w:style[@w:styleId='${id}']`;

describe('styles', () => {
  test('have the names that Word shows as 正文, 标题, 标题 1, 题注, 页脚', () => {
    const expected = {
      Normal: 'Normal',
      BodyText: 'Body Text',
      Title: 'Title',
      Heading1: 'heading 1',
      Heading2: 'heading 2',
      Heading3: 'heading 3',
      Heading4: 'heading 4',
      Caption: 'caption',
      Footer: 'footer',
      TableGrid: 'Table Grid',
      ListParagraph: 'List Paragraph',
    };
    const ids = Object.keys(expected);
    const names = xpath(
      part('word/styles.xml'),
      ids.map((id) => `string(${style(id)}/w:name/@w:val)`),
    );
    expect(Object.fromEntries(ids.map((id, k) => [id, names[k]]))).toEqual(expected);
  });

  test('styles-of-word-in-the-list: those that the report does not use are hidden until they are', () => {
    const latent = '//w:styles/w:latentStyles/@w:';
    expect(
      xpath(part('word/styles.xml'), [
        `string(${latent}defSemiHidden)`,
        `string(${latent}defUnhideWhenUsed)`,
        // What a clerk chooses from is shown.
        'count(//w:style[w:qFormat and w:semiHidden])',
      ]),
    ).toEqual(['1', '1', '0']);
  });

  test('name the official fonts and sizes', () => {
    const look = (id: string) => [
      `string(${style(id)}/w:rPr/w:rFonts/@w:eastAsia)`,
      `string(${style(id)}/w:rPr/w:rFonts/@w:ascii)`,
      `string(${style(id)}/w:rPr/w:sz/@w:val)`,
    ];
    const read = (id: string) => xpath(part('word/styles.xml'), look(id));
    const latin = 'Times New Roman';
    expect(read('Normal')).toEqual(['仿宋_GB2312', latin, '32']);
    expect(read('Title')).toEqual(['方正小标宋简体', latin, '44']);
    expect(read('Heading1')).toEqual(['黑体', latin, '32']);
    expect(read('Heading2')).toEqual(['楷体_GB2312', latin, '32']);
    expect(read('Heading3')).toEqual(['仿宋_GB2312', latin, '32']);
    expect(read('TableText')).toEqual(['宋体', latin, '21']);
    expect(read('TableGroup')).toEqual(['楷体_GB2312', latin, '21']);
    expect(read('Footer')).toEqual(['宋体', '宋体', '28']);
  });

  test('indent the first line by two characters, in characters and in twips', () => {
    const ind = `${style('BodyText')}/w:pPr/w:ind`;
    expect(
      xpath(part('word/styles.xml'), [`string(${ind}/@w:firstLineChars)`, `string(${ind}/@w:firstLine)`]),
    ).toEqual(['200', '640']);
  });

  test('give headings their outline levels, and keep them with what follows', () => {
    const levels = [1, 2, 3, 4].flatMap((n) => [
      `string(${style(`Heading${n}`)}/w:pPr/w:outlineLvl/@w:val)`,
      `count(${style(`Heading${n}`)}/w:pPr/w:keepNext)`,
      `string(${style(`Heading${n}`)}/w:link/@w:val)`,
    ]);
    expect(xpath(part('word/styles.xml'), levels)).toEqual(
      [1, 2, 3, 4].flatMap((n) => [String(n - 1), '1', `Heading${n}Char`]),
    );
  });

  test('are all there that the text refers to', () => {
    const defined = new Set(xpathAll(part('word/styles.xml'), '//w:style/@w:styleId'));
    const used = ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml', 'word/styles.xml'].flatMap(
      (name) =>
        xpathAll(
          part(name),
          '//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val | //w:basedOn/@w:val | //w:next/@w:val | //w:link/@w:val',
        ),
    );
    expect(new Set(used).size).toBeGreaterThan(15);
    expect([...new Set(used)].filter((id) => !defined.has(id))).toEqual([]);
  });

  test('title-lines-on-the-grid: put what has a pitch of its own off the grid', () => {
    const ids = ['TableText', 'Footer', 'Figure', 'Title', 'AnnexTitle'];
    const read = xpath(
      part('word/styles.xml'),
      ids.map((id) => `string(${style(id)}/w:pPr/w:snapToGrid/@w:val)`),
    );
    expect(read).toEqual(ids.map(() => '0'));
  });
});

test('no part names a theme font or colour', () => {
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.xml') || name.startsWith('word/theme/')) continue;
    const text = new TextDecoder().decode(bytes);
    expect(text, name).not.toMatch(/(?:ascii|hAnsi|eastAsia|cs)Theme=|themeColor=|schemeClr|typeface="\+/);
  }
});

test('every run with Chinese text says that shared marks are Chinese', () => {
  const xml = part('word/document.xml');
  const runs = xpathAll(xml, '//w:r[w:t]');
  const hints = xpath(
    xml,
    runs.map((_, k) => `string((//w:r[w:t])[${k + 1}]/w:rPr/w:rFonts/@w:hint)`),
  );
  const chinese = runs.map((text, k) => [text, hints[k]] as const).filter(([text]) => /[^ -~]/u.test(text));
  expect(chinese.length).toBeGreaterThan(100);
  expect(chinese.filter(([, hint]) => hint !== 'eastAsia')).toEqual([]);
});

test('fontTable names each official font with the one that stands in for it', () => {
  const fonts = FONT_ROLES.map((role) => ROLES[role]);
  const read = xpath(
    part('word/fontTable.xml'),
    fonts.map(({ official }) => `string(//w:font[@w:name='${official}']/w:altName/@w:val)`),
  );
  expect(read).toEqual(fonts.map(({ alternative }) => alternative));
  for (const name of read) expect(name.length).toBeLessThanOrEqual(31);
});

describe('settings and properties', () => {
  test('mode of Word 2013, odd and even footers, squeezed punctuation', () => {
    const settings = xpath(part('word/settings.xml'), [
      `string(//w:compatSetting[@w:name='compatibilityMode']/@w:val)`,
      'count(//w:evenAndOddHeaders)',
      'string(//w:characterSpacingControl/@w:val)',
      'string(//w:themeFontLang/@w:eastAsia)',
    ]);
    expect(settings).toEqual(['15', '1', 'compressPunctuation', 'zh-CN']);
  });

  test('line-of-shift-enter-spread: a line that a clerk ends within a justified paragraph keeps its width', () => {
    expect(xpath(part('word/settings.xml'), ['count(//w:compat/w:doNotExpandShiftReturn)'])).toEqual(['1']);
  });

  test('dash-at-a-line-start: lines begin and end by the classes that the PDF goes by', () => {
    const set = (name: string) => `string(//w:${name}[@w:lang='zh-CN']/@w:val)`;
    const [before = '', after = ''] = xpath(part('word/settings.xml'), [
      set('noLineBreaksBefore'),
      set('noLineBreaksAfter'),
    ]);
    for (const mark of '，。、；：？！”’）》〉】…—～·%％') expect(before).toContain(mark);
    for (const mark of '“‘（《〈【￥') expect(after).toContain(mark);
    // Word takes no more than so many.
    expect([...before].length).toBeLessThanOrEqual(100);
    expect([...after].length).toBeLessThanOrEqual(50);
    expect([...before].filter((mark) => after.includes(mark))).toEqual([]);
  });

  test('properties-of-two-files-differ: title, organ, language, and the dates of the content, as in the PDF', () => {
    const core = xpath(part('docProps/core.xml'), [
      'string(//dc:title)',
      'string(//dc:creator)',
      'string(//dc:language)',
      'string(//dcterms:created)',
      'string(//dcterms:modified)',
      'string(//cp:keywords)',
    ]);
    expect(core).toEqual([
      '淄博市政府办公室2022年政府信息公开工作年度报告',
      '淄博市政府办公室',
      'zh-CN',
      '2023-01-31T12:00:00Z',
      '2023-01-31T12:00:00Z',
      '政府信息公开；年度报告；淄博市政府办公室；2022年',
    ]);
  });
});
