import { spawn } from 'node:child_process';

/** The system's own command for “open this with whatever opens such things”. None of them goes through a shell. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'explorer.exe', darwin: 'open' };
const OTHERS = 'xdg-open';

/**
 * Opens a file or an address with the system's viewer, and does not wait for it.
 * @param failed called when the system has no such command.
 */
export function openWithSystem(target: string, failed: (command: string) => void): void {
  const command = process.env['NIANBAO_OPEN'] || OPENERS[process.platform] || OTHERS;
  const viewer = spawn(command, [target], { detached: true, stdio: 'ignore' });
  viewer.on('error', () => failed(command));
  viewer.unref();
}
