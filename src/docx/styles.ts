import type { HeadingLevel } from '../document/document.ts';
import {
  AFTER_HEAD_LINES,
  AFTER_TITLE_LINES,
  PAGE,
  PAGE_NUMBER,
  TEXT,
  type TextStyle,
} from '../document/stylesheet.ts';
import { chineseRunFonts, runFonts, styleFonts } from './fonts.ts';
import { style } from './style-element.ts';
import { headingStyle, runInStyle, STYLE } from './style-ids.ts';
import {
  characterProperties,
  exactSpacing,
  firstLineIndent,
  fontsElement,
  justification,
  off,
  roomBeside,
  singleSpacing,
} from './style-properties.ts';
import { tableGridStyle, tableNormalStyle } from './table-style.ts';
import { tableTextStyles } from './table-text-styles.ts';
import { element, val, W_NAMESPACE, XML_DECLARATION } from './xml.ts';

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];

/**
 * word/styles.xml: the style sheet as Word's styles, so that a clerk changes a look in one place. Word's own styles
 * keep the names that Word knows (heading 1 is shown as 标题 1, Normal as 正文); ours have Chinese names.
 */
export function stylesPart(): string {
  return (
    XML_DECLARATION +
    element(
      'w:styles',
      { 'xmlns:w': W_NAMESPACE },
      documentDefaults(),
      latentStyles(),
      ...builtInDefaults(),
      ...bodyStyles(),
      ...LEVELS.flatMap(headingStyles),
      ...frontStyles(),
      ...backStyles(),
      ...figureStyles(),
      ...tableTextStyles(),
      tableGridStyle(),
    )
  );
}

function documentDefaults(): string {
  const { role, sizePt } = TEXT.body;
  const run = element(
    'w:rPr',
    {},
    fontsElement(runFonts(role)),
    val('w:sz', sizePt * 2),
    val('w:szCs', sizePt * 2),
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
  );
  return element('w:docDefaults', {}, element('w:rPrDefault', {}, run), element('w:pPrDefault'));
}

/**
 * Word's own styles that the report does not use are out of the way until one is used: of 376, the list that a clerk chooses
 * from would show all (ISO/IEC 29500-1, 17.7.4.5).
 */
function latentStyles(): string {
  return element('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': WORDS_STYLES,
  });
}
/** As many as Word has known since 2016. */
const WORDS_STYLES = 376;

/** What Word takes for text, tables and lists that name no style. */
function builtInDefaults(): string[] {
  const body = TEXT.body;
  const normal = style('paragraph', STYLE.normal, 'Normal', {
    isDefault: true,
    paragraph: [
      element('w:widowControl'),
      // Marks stay inside the type area, and neither digits nor Latin words get space around them.
      off('w:overflowPunct'),
      off('w:autoSpaceDE'),
      off('w:autoSpaceDN'),
      off('w:adjustRightInd'),
      exactSpacing(body.pitchPt),
      justification(body.align),
    ],
    run: characterProperties({ ...body, fonts: styleFonts(body) }),
  });
  const hidden = [val('w:uiPriority', 1), element('w:semiHidden'), element('w:unhideWhenUsed')].join('');
  return [
    normal,
    element(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      val('w:name', 'Default Paragraph Font'),
      hidden,
    ),
    tableNormalStyle(),
    element(
      'w:style',
      { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
      val('w:name', 'No List'),
      hidden,
    ),
  ];
}

function bodyStyles(): string[] {
  return [
    style('paragraph', STYLE.bodyText, 'Body Text', { paragraph: [firstLineIndent(TEXT.body)] }),
    style('paragraph', STYLE.plain, '正文（无缩进）', { paragraph: [justification(TEXT.plain.align)] }),
    style('paragraph', STYLE.listParagraph, 'List Paragraph', { basedOn: STYLE.bodyText }),
  ];
}

/** A heading's style, and the character style linked to it: headings that run in change with those that stand alone. */
function headingStyles(level: HeadingLevel): string[] {
  const text: TextStyle = TEXT[`heading${level}`];
  const run = characterProperties({ ...text, fonts: styleFonts(text) });
  const name = `heading ${level}`;
  return [
    style('paragraph', headingStyle(level), name, {
      next: STYLE.bodyText,
      link: runInStyle(level),
      paragraph: [
        element('w:keepNext'),
        firstLineIndent(text),
        justification(text.align),
        val('w:outlineLvl', level - 1),
      ],
      run,
    }),
    style('character', runInStyle(level), `标题 ${level} 字符`, { link: headingStyle(level), run }),
  ];
}

/** Lines of a pitch, and blank lines of the body's after the paragraph: in pt, as docx cannot take back lines (w:afterLines). */
const blankAfter = (pitchPt: number, lines: number): string => exactSpacing(pitchPt, lines * PAGE.pitchPt);

/** The look of the report's title, and of an annex's. */
function titleLook() {
  const { title } = TEXT;
  return {
    paragraph: [
      element('w:keepNext'),
      blankAfter(title.pitchPt, AFTER_TITLE_LINES),
      roomBeside(title),
      justification(title.align),
    ],
    run: characterProperties({ ...title, fonts: styleFonts(title) }),
  };
}

/** What stands before the text. */
function frontStyles(): string[] {
  const { subtitle, documentNumber } = TEXT;
  return [
    style('paragraph', STYLE.title, 'Title', { next: STYLE.bodyText, ...titleLook() }),
    style('paragraph', STYLE.subtitle, 'Subtitle', {
      next: STYLE.bodyText,
      paragraph: [
        element('w:keepNext'),
        blankAfter(subtitle.pitchPt, AFTER_TITLE_LINES),
        justification(subtitle.align),
      ],
      run: characterProperties({ ...subtitle, fonts: styleFonts(subtitle) }),
    }),
    style('paragraph', STYLE.documentNumber, '发文字号', {
      next: STYLE.title,
      paragraph: [
        element('w:keepNext'),
        blankAfter(documentNumber.pitchPt, AFTER_HEAD_LINES),
        justification(documentNumber.align),
      ],
    }),
  ];
}

/** What stands after it: signature, annexes, the page number. */
function backStyles(): string[] {
  const { annexLabel } = TEXT;
  const { paragraph, run } = titleLook();
  return [
    style('paragraph', STYLE.signature, 'Signature', {
      next: STYLE.date,
      paragraph: [element('w:keepNext'), justification('left')],
    }),
    style('paragraph', STYLE.date, 'Date', { paragraph: [justification('left')] }),
    style('paragraph', STYLE.annexLabel, '附件标识', {
      next: STYLE.annexTitle,
      paragraph: [
        element('w:keepNext'),
        element('w:pageBreakBefore'),
        blankAfter(annexLabel.pitchPt, 1),
        justification(annexLabel.align),
      ],
      run: characterProperties({ ...annexLabel, fonts: styleFonts(annexLabel) }),
    }),
    style('paragraph', STYLE.annexTitle, '附件标题', {
      next: STYLE.bodyText,
      paragraph: [...paragraph, val('w:outlineLvl', 0)],
      run,
    }),
    footerStyle(),
  ];
}

/** The line is as high as the digits, so that the footer's distance alone says where they stand. */
function footerStyle(): string {
  const { role, sizePt } = PAGE_NUMBER;
  return style('paragraph', STYLE.footer, 'footer', {
    paragraph: [exactSpacing(sizePt), justification('left')],
    run: characterProperties({ fonts: chineseRunFonts(role), sizePt, trackingPt: 0 }),
  });
}

function figureStyles(): string[] {
  const { caption } = TEXT;
  return [
    style('paragraph', STYLE.figure, '图', {
      next: STYLE.caption,
      paragraph: [off('w:snapToGrid'), singleSpacing(), justification('center')],
    }),
    style('paragraph', STYLE.caption, 'caption', {
      next: STYLE.bodyText,
      paragraph: [
        element('w:keepLines'),
        exactSpacing(caption.pitchPt),
        roomBeside(caption),
        justification(caption.align),
      ],
      run: characterProperties({ ...caption, fonts: styleFonts(caption) }),
    }),
  ];
}
