import { because, type Explanations } from '../diagnostics/explanation.ts';

const ENCODING = [
  '年报里的字要按 UTF-8 读；按别的编码保存的文件，程序猜着读会读错人名、地名里的字，所以不猜。',
  'Content is read as UTF-8; guessing another encoding would get the characters of names wrong, so nothing is guessed.',
] as const;

export const FILE_EXPLANATIONS: Explanations = {
  F100: because(
    '同一类问题很多时只列前几处，免得别的问题被淹没；改好后再检查，其余的会接着列出。',
    'Of many findings of one kind only the first are listed, so that others are not buried; the rest come with the next check.',
  ),
  F101: because(
    '命令后面的文件夹不存在或不能打开，没有可检查的内容。路径里有空格的，要用引号括起来。',
    'The folder of the command is not there or cannot be opened. A path with spaces needs quotes.',
  ),
  F102: because(
    '程序只读以 .yaml 或 .yml 结尾的文件。Windows 可能隐藏了后缀，把文件存成了“报告.yaml.txt”。',
    'Only files that end with .yaml or .yml are read. Windows may hide endings, so that a file is called 报告.yaml.txt.',
  ),
  F103: because(
    '文件在文件夹里，系统却不让读：可能没有权限，或别的程序正独占它。缺了一个文件，年报就不完整。',
    'The file is there, but the system does not give it: for want of rights, or as another program holds it. Without it the report is not whole.',
  ),
  F104: because(
    '手写的内容不会有这样大；多半是把图片、导出的数据存成了 .yaml。',
    'Content that is written by hand is never so large: an image or exported data probably bear the ending .yaml.',
  ),
  F105: because(
    '一个文件夹是一份年报，通常一到七个文件；这样多的文件多半是选了上一级文件夹。',
    'A folder is one report, of one to seven files; with so many it is probably the folder above.',
  ),
  F106: because(...ENCODING),
  F107: because(...ENCODING),
  F108: because(...ENCODING),
  F109: because(
    '空文件不影响生成，但可能是忘了保存，或内容写到了别处。',
    'An empty file does no harm, but may not have been saved, or its content stands elsewhere.',
  ),
  F114: because(
    '全部内容文件合起来也不过几百 KB；超出很多的多半是选错了文件夹。',
    'All content files together have some hundred kilobytes; with much more it is probably another folder.',
  ),
};
