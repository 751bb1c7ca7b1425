import { fill, type Text } from '../diagnostics/finding.ts';
import { Preview } from '../preview/preview.ts';
import { startServer } from '../preview/server.ts';
import { readsKeys } from '../watch/keys.ts';
import { openWithSystem } from '../watch/open-file.ts';
import { runSession } from '../watch/session.ts';
import { diskWorld } from '../world/disk.ts';
import { editedWorld } from '../world/edited.ts';
import { recordLooks } from '../world/record.ts';
import { buildLine } from './build-line.ts';
import { lookedAt, readBuildWords } from './build-options.ts';
import type { Command } from './command.ts';
import { internalError, reportFaults } from './internal-error.ts';
import { Progress } from './progress.ts';
import { complain, say } from './say.ts';
import { notOpened, WATCH_MESSAGES } from './watch-messages.ts';

const MESSAGES = {
  address: { zh: '预览地址（只在本机可用）：{address}', en: 'Preview (this machine only): {address}' },
  keys: { zh: 'o 打开浏览器　r 重新排版　q 退出', en: 'o opens the browser · r sets it again · q quits' },
  stopped: { zh: '预览已停止。', en: 'Stopped the preview.' },
} as const satisfies Record<string, Text>;

/** nianbao preview [folder] [--open] [--fonts DIR] */
export const run: Command = async (invocation) => {
  const { options, language } = invocation;
  const words = readBuildWords(invocation);
  if (words === undefined) return 2;
  const { folder, how } = words;
  const inform = (text: Text, params = {}): void => say(fill(text[language], params));
  const preview = new Preview(folder, how);
  const server = await startServer({
    preview,
    language,
    onError: (error) => complain(internalError(error, language)),
  });
  const open = (): void =>
    openWithSystem(server.address, (failure) => complain(fill(notOpened(failure)[language], { ...failure })));
  inform(MESSAGES.address, { address: server.address });
  await runSession({
    folder,
    async build() {
      const start = performance.now();
      const progress = new Progress(language, false);
      const world = recordLooks(progress.watch(diskWorld));
      try {
        const { findings, pages } = await preview.update(world, progress.begin);
        progress.done();
        say(buildLine({ findings, pages }, performance.now() - start, language));
      } catch (error) {
        progress.done();
        preview.failed(String(error));
        complain(internalError(error, language));
      }
      server.push();
      return lookedAt(world, how);
    },
    practise: (turn) =>
      reportFaults(language, () => new Preview(folder, how).update(editedWorld(diskWorld, turn))),
    ready() {
      if (readsKeys()) inform(MESSAGES.keys);
      if (process.stdout.isTTY && options['open'] === true) open();
    },
    onWatchError: (error) => complain(fill(WATCH_MESSAGES.notWatched[language], { reason: error.message })),
    keys: { o: open },
    async ended() {
      await server.close();
      inform(MESSAGES.stopped);
    },
  });
  return 0;
};
