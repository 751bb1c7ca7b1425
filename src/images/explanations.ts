import { because, type Explanations } from '../diagnostics/explanation.ts';

export const IMAGE_EXPLANATIONS: Explanations = {
  F110: because(
    '正文里写了这张图，文件夹里却没有，或名称差一个字；缺图的年报不能印。',
    'The text places an image that is not in the folder, or has another name; a report does not print without it.',
  ),
  F111: because(
    '图片要和内容放在一起，整个文件夹拷给别人时图才不会丢。',
    'Images stand beside the content, so that they go with the folder wherever it goes.',
  ),
  F112: because(
    'DOCX 和 PDF 都能放的是 PNG 和 JPEG；改后缀不会改变格式，要另存。',
    'DOCX and PDF both take PNG and JPEG; another ending does not make another format.',
  ),
  F113: because(
    '照相机的原图往往有几千万像素，放进文件只会变大，印出来并不更清楚。',
    'A camera’s image makes the files larger, and no clearer in print.',
  ),
  F115: because(
    '手机照片常靠一个标记转正，Word、WPS 和 PDF 阅读器不一定都认这个标记。',
    'Photographs are often turned by a mark that not every program knows.',
  ),
  F116: because(
    'SVG 里的文字和特效，各软件画得不一样；为了几处印出来相同，只收画得准的内容。',
    'Programs draw text and effects of an SVG differently; only what is drawn alike is taken.',
  ),
  F117: because(
    '图片没有下载完或拷贝时坏了，放进去会使文件打不开。',
    'The image was cut short or damaged; it would break the files.',
  ),
  F118: because(
    '像素过多的图会占满内存；A4 纸上 300 dpi 约 2000 像素宽就够了。',
    'So many pixels fill the memory; on A4 some 2000 across are enough.',
  ),
  F119: because(
    'SVG 由专门的程序画成像素，少数处理器（如龙芯）没有这个程序；PNG 在哪里都一样。',
    'An SVG is painted by a program that some processors (LoongArch) have none of; PNG is the same everywhere.',
  ),
};
