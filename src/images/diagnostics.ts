import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with the image files that texts place. */

export const IMAGE_UNREADABLE: Diagnostic = {
  code: 'F110',
  level: 'error',
  message: {
    zh: '不能读取图片“{found}”：{reason}；应为报告文件夹中的文件',
    en: 'cannot read the image “{found}”: {reasonEn}; expected a file in the report folder',
  },
  mend: {
    zh: '把图片放进报告文件夹，核对文件名{hint}',
    en: 'put the image into the report folder; check its name{hintEn}',
  },
};

export const IMAGE_OUTSIDE: Diagnostic = {
  code: 'F111',
  level: 'error',
  message: {
    zh: '图片“{found}”不在报告文件夹里，应为文件夹里的文件名',
    en: 'the image “{found}” is not in the report folder; expected the name of a file in it',
  },
  mend: {
    zh: '把图片复制到报告文件夹里，只写文件名',
    en: 'copy the image into the folder and write its name alone',
  },
};

export const IMAGE_FORMAT: Diagnostic = {
  code: 'F112',
  level: 'error',
  message: {
    zh: '图片“{found}”的格式不能用，应为 {expected}',
    en: 'the format of the image “{found}” cannot be used; expected {expected}',
  },
  mend: { zh: '用看图软件另存为 PNG 或 JPEG', en: 'save it as PNG or JPEG' },
};

export const IMAGE_TOO_LARGE: Diagnostic = {
  code: 'F113',
  level: 'error',
  message: {
    zh: '图片“{found}”有 {size} 字节，应不超过 {expected} 字节',
    en: 'the image “{found}” has {size} bytes; expected at most {expected}',
  },
  mend: { zh: '把图片缩小后再放入', en: 'make the image smaller' },
};

export const IMAGE_TURNED: Diagnostic = {
  code: 'F115',
  level: 'error',
  message: {
    zh: '图片“{found}”是横竖颠倒存放的，靠旋转标记（EXIF）显示，印出来方向不对',
    en: 'the image “{found}” is stored turned or mirrored, with an EXIF mark to turn it; it would print as it is stored',
  },
  mend: {
    zh: '用看图软件打开，旋转一次再转回来，保存（或另存为 PNG）',
    en: 'open it, turn it and turn it back, and save it; or save it as PNG',
  },
};

export const SVG_UNSUPPORTED: Diagnostic = {
  code: 'F116',
  level: 'error',
  message: {
    zh: '图片“{found}”中有画不出的内容：{name}',
    en: 'the image “{found}” has something that is not drawn: {name}',
  },
  mend: {
    zh: '在绘图软件里把文字转为路径、去掉样式表和滤镜，或导出为 PNG（300 dpi）',
    en: 'in the drawing program turn text into paths, and style sheets into attributes; or export it as PNG at 300 dpi',
  },
};

export const IMAGE_DAMAGED: Diagnostic = {
  code: 'F117',
  level: 'error',
  message: {
    zh: '图片“{found}”的文件已损坏，读不出全部像素',
    en: 'the file of the image “{found}” is damaged: not all of its pixels can be read',
  },
  mend: {
    zh: '重新导出或重新截图；能用看图软件打开的，另存一份',
    en: 'export it or take the screenshot anew; if a program can open it, save it again',
  },
};

export const IMAGE_TOO_MANY_PIXELS: Diagnostic = {
  code: 'F118',
  level: 'error',
  message: {
    zh: '图片“{found}”的像素太多，应不超过 {expected} 个',
    en: 'the image “{found}” has too many pixels; expected at most {expected}',
  },
  mend: { zh: '把图片缩小后再放入', en: 'make the image smaller' },
};

export const SVG_NOT_PAINTED: Diagnostic = {
  code: 'F119',
  level: 'error',
  message: {
    zh: '图片“{found}”是 SVG，这台机器的系统和处理器画不了',
    en: 'the image “{found}” is SVG, which is not painted on the system and processor of this machine',
  },
  mend: {
    zh: '在绘图软件里导出为 PNG（300 dpi）',
    en: 'export it from the drawing program as PNG at 300 dpi',
  },
};
