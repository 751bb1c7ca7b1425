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

  testWith('script')('what cannot be opened is told under --quiet too', async () => {
    const options = { terminal: true, env: { NIANBAO_OPEN: 'no-such-viewer' } };
    const process = new Running(['watch', '--quiet', '--lang', 'en'], home, options);
    watching = process;
    // Nothing says when it listens.
    const asking = setInterval(() => process.type('o'), 200);
    await process.said(/the system has no no-such-viewer/).finally(() => clearInterval(asking));
    expect(process.out).not.toContain('Watching');
  });

  testWith('script')('a viewer that opens nothing is told, with what was to be opened', async () => {
    const viewer = join(home, 'viewer');
    await writeFile(viewer, '#!/bin/sh\nexit 4\n', { mode: 0o755 });
    const process = await atTerminal(viewer);
    process.type('o');
    await process.said(new RegExp(`did not open out/${TITLE}\\.pdf \\(exit code 4\\)`));
  });

  testWith('script')(
    'where nobody could let it go on, Ctrl-Z does nothing, and keys are read on',
    async () => {
      const process = await atTerminal('no-such-viewer');
      process.type('\u001a');
      await nextLine(process, /\d pages/, async () => process.type('r'));
      process.type('q');
      expect(await process.exited).toEqual({ code: 0, signal: null });
    },
  );

  testWith('python3', 'bash')('Ctrl-Z stops it, and keys are read again once the shell lets it go on', () => {
    const at = [process.execPath, COMMAND];
    const { stdout } = spawnSync('python3', ['-c', SUSPEND, ...at], { cwd: home, encoding: 'utf8' });
    expect(stdout.trim().split('\n').slice(-4)).toEqual(['stopped', 'continued', 'built', 'ended']);
  });

  testWith(
    'python3',
    'bash',
    'cat',
  )('a program that is given the output keeps the keys to itself', () => {
    const at = [process.execPath, COMMAND];
    const { stdout } = spawnSync('python3', ['-c', PAGER, ...at], { cwd: home, encoding: 'utf8' });
    expect(stdout.trim().split('\n').at(-1)).toBe('read q');
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

/** A shell at a terminal of its own; `until` waits for what it says. */
const SHELL = `
import os, pty, re, select, shlex, sys, time
child, terminal = pty.fork()
if child == 0:
    os.environ.update(LANG='en_US.UTF-8', LC_ALL='', LC_MESSAGES='', TERM='dumb', PS1='$ ')
    os.execvp('bash', ['bash', '--norc', '--noprofile', '-i'])
command = ' '.join(map(shlex.quote, sys.argv[1:]))
said = ''
def until(pattern):
    global said
    end = time.time() + 20
    while not re.search(pattern, said):
        if time.time() > end or not select.select([terminal], [], [], 1)[0] and time.time() > end:
            sys.exit('waited in vain for ' + pattern + ' in ' + said)
        if select.select([terminal], [], [], 0.1)[0]:
            said += os.read(terminal, 65536).decode(errors='replace')
    said = ''
def send(keys):
    os.write(terminal, keys.encode())
`;

const SUSPEND = `${SHELL}
send(command + ' watch --lang en\\n')
until(r'q quits')
send('\\x1a')
until(r'Stopped')
print('stopped')
send('fg\\n')
until(r'fg')
print('continued')
time.sleep(0.5)
send('r')
until(r'[0-9] pages')
print('built')
send('q')
until(r'Stopped watching')
print('ended')
`;

/** A program that is given the output reads one key of the terminal, as a pager does. */
const PAGER = `${SHELL}
send(command + ' watch --lang en | (sleep 3; read -rsn1 key < /dev/tty; echo "read $key"; cat > /dev/null & sleep 1)\\n')
time.sleep(2)
send('q')
end = time.time() + 20
while 'read q' not in said and time.time() < end:
    if select.select([terminal], [], [], 0.1)[0]:
        said += os.read(terminal, 65536).decode(errors='replace')
print('read q' if 'read q' in said else said)
send('\\x03')
`;
