import type { Text } from '../diagnostics/finding.ts';
import type { OpenFailure } from '../watch/open-file.ts';

/** What watch says, and preview too. */
export const WATCH_MESSAGES = {
  watching: { zh: '正在监视 {folder}，保存后自动重新生成。', en: 'Watching {folder}; every save is built.' },
  keys: {
    zh: 'o 打开 PDF　r 重新生成　q 退出',
    en: 'o opens the PDF · r builds again · q quits',
  },
  notWatched: { zh: '有一处不能监视：{reason}', en: 'A part cannot be watched: {reason}' },
  noViewer: { zh: '不能打开：系统没有 {command}。', en: 'Cannot open it: the system has no {command}.' },
  viewerFailed: {
    zh: '{command} 没有打开 {target}（退出码 {code}），请自己打开。',
    en: '{command} did not open {target} (exit code {code}): open it yourself.',
  },
  tryAgain: {
    zh: '下次保存时再写；现在就写，按 r。',
    en: 'It is tried again at the next save; r tries now.',
  },
  noPdf: { zh: '还没有生成 PDF。', en: 'There is no PDF yet.' },
  stopped: { zh: '已停止监视。', en: 'Stopped watching.' },
} as const satisfies Record<string, Text>;

/** Why something was not opened. */
export const notOpened = ({ code }: OpenFailure): Text =>
  code === undefined ? WATCH_MESSAGES.noViewer : WATCH_MESSAGES.viewerFailed;
