import { fill, type Language, type Text } from '../diagnostics/finding.ts';
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

/** Why a file could not be written, in one sentence. */
export function cannotWrite(error: WorldError, language: Language): string {
  if (error.code === UNFINISHED) return fill(MESSAGES.unfinished[language], { path: error.path });
  const reason = REASONS[error.code]?.[language] ?? error.code;
  return fill(MESSAGES.cannotWrite[language], { path: error.path, reason });
}

/** The system's reasons in words, with what to do. */
export const REASONS: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有写权限，请换一个目录（--out）', en: 'no permission; choose another folder (--out)' },
  EPERM: {
    zh: '没有写权限，或文件正被 Word、WPS 等打开，请关闭后再试',
    en: 'no permission, or the file is open in Word or WPS: close it and try again',
  },
  EBUSY: {
    zh: '文件正被 Word、WPS 等打开，请关闭后再试',
    en: 'the file is open in Word or WPS: close it and try again',
  },
  EROFS: {
    zh: '磁盘是只读的，请换一个目录（--out）',
    en: 'the disk is read-only; choose another folder (--out)',
  },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the quota of the disk is used up' },
  EFBIG: { zh: '超过了文件大小的限制', en: 'the file is larger than the system allows' },
  ENOENT: { zh: '不存在', en: 'it does not exist' },
  ENOTDIR: { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EEXIST: { zh: '同名的文件挡住了输出文件夹', en: 'a file stands where the folder should be' },
  EISDIR: { zh: '同名的文件夹挡住了输出文件', en: 'a folder stands where the file should be' },
  LOCKED: {
    zh: '另一次 nianbao 正在写入这个目录，请稍后再试',
    en: 'another run of nianbao is writing into this folder; try again in a moment',
  },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
};
