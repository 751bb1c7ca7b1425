import { spawn } from 'node:child_process';

/** The system's own command for “open this with whatever opens such things”. None of them goes through a shell. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'explorer.exe', darwin: 'open' };
const OTHERS = 'xdg-open';

/** A command that has not opened anything ends soon; later it is the viewer that ends, however it does. */
const SOON_MS = 5000;

/** What was to be opened, and by what. */
export interface OpenFailure {
  readonly command: string;
  readonly target: string;
  /** What the command ended with; absent where the system has no such command. */
  readonly code?: number;
}

/**
 * Opens a file or an address with the system's viewer, and does not wait for it.
 * @param failed called when the system has no such command, or when it ends soon and says that it failed.
 */
export function openWithSystem(target: string, failed: (failure: OpenFailure) => void): void {
  const start = performance.now();
  const command = process.env['NIANBAO_OPEN'] || OPENERS[process.platform] || OTHERS;
  const viewer = spawn(command, [target], { detached: true, stdio: 'ignore' });
  viewer.on('error', () => failed({ command, target }));
  viewer.on('exit', (code) => {
    // Windows' explorer says so of everything that it opens.
    if (!code || command === OPENERS.win32 || performance.now() - start > SOON_MS) return;
    failed({ command, target, code });
  });
  viewer.unref();
}
