import type { Text } from '../diagnostics/finding.ts';

/** What was tried when the system refused. */
export type Attempt = 'reading' | 'writing';

/** The system's errors in words, by their codes, with what to do; some mean one thing to a reader and another to a writer. */
const REASONS: Readonly<Record<string, Text | Readonly<Record<Attempt, Text>>>> = {
  EACCES: {
    reading: { zh: '没有读取权限', en: 'permission denied' },
    writing: { zh: '没有写权限', en: 'no permission' },
  },
  EPERM: {
    reading: { zh: '没有读取权限', en: 'permission denied' },
    writing: {
      zh: '没有写权限，或文件正被 Word、WPS 等打开，请关闭后再试',
      en: 'no permission, or the file is open in Word or WPS: close it and try again',
    },
  },
  ENOTDIR: {
    reading: { zh: '它不是文件夹', en: 'it is not a folder' },
    writing: { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  },
  EISDIR: {
    reading: { zh: '它是文件夹', en: 'it is a folder' },
    writing: { zh: '同名的文件夹挡住了输出文件', en: 'a folder stands where the file should be' },
  },
  NAME: {
    zh: '文件名不是 UTF-8 编码（多半来自 Windows 上做的压缩包），请重新命名',
    en: 'its name is not UTF-8 (most likely from an archive made on Windows): rename it',
  },
  NOFILE: { zh: '它不是普通文件', en: 'it is no regular file' },
  OUTSIDE: { zh: '它是链接，指到了文件夹之外', en: 'it is a link that leads out of the folder' },
  ENOENT: {
    reading: { zh: '不存在', en: 'it does not exist' },
    writing: { zh: '文件夹不存在，也不能新建', en: 'the folder does not exist and cannot be made' },
  },
  ELOOP: { zh: '链接绕成了圈', en: 'its links run in a circle' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  EBUSY: {
    zh: '文件正被 Word、WPS 等打开，请关闭后再试',
    en: 'the file is open in Word or WPS: close it and try again',
  },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the quota of the disk is used up' },
  EFBIG: { zh: '超过了文件大小的限制', en: 'the file is larger than the system allows' },
  EEXIST: { zh: '同名的文件挡住了输出文件夹', en: 'a file stands where the folder should be' },
  LOCKED: {
    zh: '另一次 nianbao 正在写入这个文件夹，请稍后再试',
    en: 'another run of nianbao is writing into this folder; try again in a moment',
  },
};

/** Why the system refused, in words; undefined for a code that nobody has put into words. */
export function reasonOf(code: string, attempt: Attempt): Text | undefined {
  const known = REASONS[code];
  return known === undefined || 'zh' in known ? known : known[attempt];
}

/** What goes wrong with a folder and would not with another one. */
const OF_THE_FOLDER = ['EACCES', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'];

/** Whether what could not be written might be written into another folder. */
export const helpsElsewhere = (code: string): boolean => OF_THE_FOLDER.includes(code);
