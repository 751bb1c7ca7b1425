import type { Language } from '../diagnostics/finding.ts';
import type { Words } from './view.ts';

/** The preview page's words. {n}, {file}, {fonts} and the like are filled in by the page. */
export const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    heading: '年报预览',
    word: '下载 Word',
    pdf: '下载 PDF',
    print: '打印',
    findings: '检查结果',
    none: '没有发现问题。',
    pageCount: '共 {n} 页',
    stale: '内容有错误。下面是上一次没有错误时的页面，改正后自动更新。',
    empty: '内容有错误，还没有可以显示的页面。改正右边列出的错误后自动显示。',
    waiting: '正在排版……',
    lost: '预览已停止。请在终端重新运行 nianbao preview。',
    refused: '浏览器不能使用字体 {fonts}，这里的字形是代用的；下载的文件不受影响。',
    place: '{file} 第 {line} 行第 {column} 字',
    mend: '改法：',
    clause: '依据：',
    error: '错误',
    warning: '警告',
    hint: '提示',
    fault: '程序自身出错，请把下面的内容发给开发者：',
    page: '第 {n} 页',
  },
  en: {
    heading: 'Report preview',
    word: 'Download Word',
    pdf: 'Download PDF',
    print: 'Print',
    findings: 'Findings',
    none: 'No findings.',
    pageCount: '{n} pages',
    stale:
      'The content has errors. These are the pages of the last sound state; they follow once it is mended.',
    empty: 'The content has errors and there are no pages yet. They come once the findings are mended.',
    waiting: 'Setting the pages …',
    lost: 'The preview has stopped. Run nianbao preview again in a terminal.',
    refused:
      'This browser cannot use the font {fonts}: the glyphs here are another’s. The files to download are right.',
    place: '{file}, line {line}, character {column}',
    mend: 'Mend: ',
    clause: 'See: ',
    error: 'Error',
    warning: 'Warning',
    hint: 'Hint',
    fault: 'An error of the program itself. Please send this to the developers:',
    page: 'Page {n}',
  },
};
