import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { COMMAND, Running, sampleHome } from '../support/command.ts';
import { nextLine } from '../support/next-line.ts';
import { testWith } from '../support/programs.ts';
import { viewerIn } from '../support/viewer.ts';

const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';

let home: string;
let watching: Running | undefined;
beforeEach(async () => {
  home = await sampleHome();
});
afterEach(async () => {
  watching?.kill('SIGKILL');
  await watching?.exited;
});

describe('keys of watch', () => {
  const atTerminal = async (viewer: string): Promise<Running> => {
    const options = { terminal: true, env: { NIANBAO_OPEN: viewer } };
    watching = new Running(['watch', '--lang', 'en'], home, options);
    await watching.said(/o opens the PDF/);
    return watching;
  };

  testWith('script')('r builds again, o opens the PDF, q quits', async () => {
    const viewer = await viewerIn(home);
    const process = await atTerminal(viewer.command);
    await nextLine(process, /\d pages/, async () => process.type('r'));
    process.type('o');
    expect(await viewer.opened()).toBe(join('out', `${TITLE}.pdf`));
    process.type('q');
    expect(await process.exited).toEqual({ code: 0, signal: null });
    expect(process.out).toContain('Stopped watching.');
  });

  testWith('script')('Ctrl-C quits, and a viewer that is not there is told', async () => {
    const process = await atTerminal('no-such-viewer');
    process.type('o');
    await process.said(/the system has no no-such-viewer/);
    process.type('\u0003');
    expect(await process.exited).toEqual({ code: 0, signal: null });
    expect(process.out).toContain('Stopped watching.');
  });

  testWith('script')('r writes what could not be written, and that is told', async () => {
    const process = await atTerminal('no-such-viewer');
    await rm(join(home, 'out'), { recursive: true });
    await writeFile(join(home, 'out'), '');
    process.type('r');
    await process.said(/Cannot write out:.*r tries now/s);
    await rm(join(home, 'out'));
    await nextLine(process, /\d pages/, async () => process.type('r'));
    expect((await readdir(join(home, 'out'))).length).toBe(2);
  });

  testWith('python3')('a terminal that is closed ends it by the signal for that, not by an abort', () => {
    const at = [process.execPath, COMMAND, 'watch'];
    const { stdout } = spawnSync('python3', ['-c', CLOSE_TERMINAL, ...at], { cwd: home, encoding: 'utf8' });
    expect(stdout.trim()).toBe('-1');
    expect(readdirSync(join(home, 'out')).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
  });
});

/** Runs a command at a terminal of its own, closes that after the first lines, and says what the command ended with. */
const CLOSE_TERMINAL = `
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
said = b''
while said.count(b'\\n') < 3:
    said += os.read(terminal, 1024)
os.close(terminal)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;
