import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What `scripts/notices.mjs` says of a program that was compiled of these files. */
function noticesOf(files: readonly string[]): string {
  const inputs = Object.fromEntries(files.map((file) => [file, { bytesInOutput: 1 }]));
  const builds = JSON.stringify([{ metafile: { outputs: { program: { inputs } } }, outputFiles: [] }]);
  const program = `import { notices } from './scripts/notices.mjs'; process.stdout.write(notices(${builds}));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

// Where links are no links to the compiler, it names our own package as one of the libraries; the program was not built.
test('the licences leave out a package of this repository that the compiler found through its link', () => {
  const notices = noticesOf(['node_modules/canvas/surface.cjs', 'node_modules/yaml/dist/index.js']);
  expect(notices).toMatch(/^yaml \d/m);
  expect(notices).not.toMatch(/^canvas \d/m);
});

test('the licences stand in the same order on all systems', () => {
  const [, ...names] = noticesOf(['node_modules/docx/dist/index.mjs', 'node_modules/zod/index.js'])
    .split(/\n-+\n/)
    .map((notice) => notice.trim().split(' ')[0]);
  expect(names).toEqual(['docx', 'fflate', 'nanoid', 'zod']);
});
