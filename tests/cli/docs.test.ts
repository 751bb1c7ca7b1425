import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS, COMMON_OPTIONS } from '../../src/cli/commands.ts';

/** docs/cli.md tells of every command and option there is, and of no other. */

const page = readFileSync('docs/cli.md', 'utf8');
const section = (name: string): string => page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';

test.each(COMMANDS)('$name and its options', ({ name, options }) => {
  const text = section(name);
  const shown = options.filter((option) => option.hidden !== true);
  expect(shown.filter((option) => !text.includes(`--${option.name}`)).map((option) => option.name)).toEqual(
    [],
  );
  const known = [...options, ...COMMON_OPTIONS].map((option) => `--${option.name}`);
  const told = [...text.matchAll(/(?<![\w-])--\p{L}[\p{L}-]*/gu)].map(([option]) => option);
  expect(told.filter((option) => !known.includes(option))).toEqual([]);
});
