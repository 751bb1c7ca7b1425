import { fill, type Language, type Text } from '../diagnostics/finding.ts';
import { helpsElsewhere, reasonOf } from '../world/reasons.ts';
import { UNFINISHED, type WorldError } from '../world/world.ts';

/** What the command line itself says; findings have their words beside their rules. */
export const MESSAGES = {
  unknownCommand: {
    zh: '没有“{name}”这个命令。可用的命令：{known}。',
    en: 'There is no command “{name}”. Commands: {known}.',
  },
  unknownOption: {
    zh: '没有选项 {name}。',
    en: 'There is no option {name}.',
  },
  missingValue: { zh: '选项 {name} 后面要写一个值。', en: 'The option {name} wants a value.' },
  needlessValue: { zh: '选项 {name} 不带值。', en: 'The option {name} takes no value.' },
  tooMany: { zh: '多余的参数“{name}”。', en: 'Unexpected argument “{name}”.' },
  badValue: {
    zh: '{option} 不能是“{found}”，应为 {expected}。',
    en: '{option} cannot be “{found}”; expected {expected}.',
  },
  seeHelp: { zh: '用 nianbao --help 查看用法。', en: 'See nianbao --help.' },
  written: { zh: '已生成 {path}（{size} kB）', en: 'wrote {path} ({size} kB)' },
  writtenPages: {
    zh: '已生成 {path}（{size} kB，{pages} 页）',
    en: 'wrote {path} ({size} kB, {pages} pages)',
  },
  wrote: { zh: '已生成 {path}', en: 'wrote {path}' },
  left: {
    zh: '{path} 没有更新：它还列有这次没有生成的文件。要更新，用 --manifest 生成全部格式。',
    en: '{path} was left as it is: it names files that were not made now. Build all formats with --manifest to renew it.',
  },
  leftUnread: {
    zh: '{path} 没有更新：不能读取，{reason}。要更新，用 --manifest 生成全部格式。',
    en: '{path} was left as it is: it cannot be read, {reason}. Build all formats with --manifest to renew it.',
  },
  seconds: { zh: '1970 年以来的秒数', en: 'seconds since 1970' },
  font: { zh: '字体：{role} 使用 {file}', en: 'font: {role} from {file}' },
  kept: {
    zh: '有错误，没有写任何文件；上次生成的文件未动。',
    en: 'Errors: nothing was written; the files of the last run are untouched.',
  },
  sound: { zh: '检查通过，没有发现问题。', en: 'Checked: no findings.' },
  accepted: { zh: '已接受 {count} 处：', en: 'Accepted, {count}:' },
  reason: { zh: '理由：{reason}', en: 'reason: {reason}' },
  cannotWrite: {
    zh: '不能写入 {path}：{reason}。上次生成的文件未动。',
    en: 'Cannot write {path}: {reason}. The files of the last run are untouched.',
  },
  elsewhere: { zh: '请换一个文件夹（--out）。', en: ' Choose another folder (--out).' },
  unfinished: {
    zh: '{path} 被别的程序占用，新文件没有写完，旧文件也没有全部放回：请关闭打开它的 Word、WPS 等，再运行一次，会先恢复。',
    en: 'Another program holds {path}: the new files are not complete and the old ones not all in place. Close Word or WPS and run again, which puts them in order first.',
  },
  outputLost: { zh: '不能写到标准输出：{reason}。', en: 'Cannot write to standard output: {reason}.' },
  internal: {
    zh: '程序自身出错。请把下面的内容连同报告文件夹发给开发者：',
    en: 'An error of the program itself. Please send this with the report folder to the developers:',
  },
} as const satisfies Record<string, Text>;

/** Why a file could not be written, in words that stand in a sentence. */
export const whyNot = ({ code }: WorldError, language: Language): string =>
  reasonOf(code, 'writing')?.[language] ?? code;

/** Why a file could not be read, in words that stand in a sentence. */
export const whyNotRead = ({ code }: WorldError, language: Language): string =>
  reasonOf(code, 'reading')?.[language] ?? code;

/** That a file could not be written into the output folder: why, and what to do. */
export function cannotWrite(error: WorldError, language: Language): string {
  if (error.code === UNFINISHED) return fill(MESSAGES.unfinished[language], { path: error.path });
  const { path, code } = error;
  const advice = helpsElsewhere(code) ? MESSAGES.elsewhere[language] : '';
  return fill(MESSAGES.cannotWrite[language], { path, reason: whyNot(error, language) }) + advice;
}
