import type { Text } from '../diagnostics/finding.ts';

/** What nianbao init says and asks. */
export const INIT = {
  organ: { zh: '机关的全称：', en: "The organ's full name:" },
  year: { zh: '报告年度（四位）：', en: 'Reporting year (four digits):' },
  kind: { zh: '机关的类别，填序号：', en: 'Kind of organ, by number:' },
  noOrgan: { zh: '请填机关的全称，不能换行。', en: 'Type the name of the organ, on one line.' },
  badYear: {
    zh: '年度“{found}”不能用，应为 {expected} 的四位年份。',
    en: 'The year “{found}” will not do; expected four digits, {expected}.',
  },
  notNext: {
    zh: '--from 的报告是 {last} 年度的，只能沿用到它的下一年，不能用于 {found} 年度。',
    en: 'The report of --from is that for {last}: it can be taken over to the year after, not to {found}.',
  },
  badKind: {
    zh: '类别“{found}”不能用，应为：{expected}。',
    en: 'The kind “{found}” will not do; expected one of: {expected}.',
  },
  badNumber: { zh: '请填 1 到 {count} 的序号。', en: 'Type a number from 1 to {count}.' },
  missing: {
    zh: '不在终端运行，不能提问：请写明 {options}。',
    en: 'Not at a terminal, so nothing can be asked: say {options}.',
  },
  broken: { zh: '\n已停止，没有写任何文件。', en: '\nStopped; nothing was written.' },
  exists: {
    zh: '文件夹 {folder} 中已有内容文件（{found}），没有写任何文件。请换一个文件夹。',
    en: 'The folder {folder} has content files already ({found}); nothing was written. Choose another folder.',
  },
  lastYear: {
    zh: '上年的报告 {folder} 有错误，没有写任何文件。先运行 nianbao check {word} 并改正。',
    en: 'Last year’s report {folder} has errors; nothing was written. Run nianbao check {word} and mend them first.',
  },
  otherDrive: {
    zh: '上年的报告 {folder} 在另一个磁盘上，没有写任何文件。先把它复制到新报告的旁边，再运行一次。',
    en: 'Last year’s report {folder} is on another drive; nothing was written. Copy it beside the new report and run again.',
  },
  cannot: {
    zh: '不能写入 {path}：{reason}。请换一个文件夹。',
    en: 'Cannot write {path}: {reason}. Choose another folder.',
  },
  made: { zh: '已生成 {path}', en: 'wrote {path}' },
  next: {
    zh: '下一步：用编辑器填写各文件，随时运行 nianbao check {word} 查看还缺什么。',
    en: 'Next: fill in the files; nianbao check {word} says what is still missing.',
  },
} as const satisfies Record<string, Text>;
