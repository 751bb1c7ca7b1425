import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { catalogue, ruleOf } from '../../src/builder/catalogue.ts';
import { EXPLANATIONS, explanationOf } from '../../src/builder/explanations.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';

/** What `explain` says of every code, and that its examples are what it says: the report of tests/fixtures with them in it. */

/** The file of the report that has a part; a part that none has gets one of its own. */
const FILES = new Map(
  Object.entries(soundReport()).map(([name, bytes]) => [
    new TextDecoder().decode(bytes as Uint8Array).split(':')[0] ?? '',
    name,
  ]),
);
const PARTS = [...FILES.keys(), '图表', '附件'];

/** A part of the content, from its name on; or the text of part one. */
function placed(example: string): Record<string, string> {
  const start = /^(?:[%-].*\n)*/.exec(example)?.[0].length ?? 0;
  const part = PARTS.find((name) => example.slice(start).startsWith(`${name}:`));
  const isWholeFile = part === undefined && /^- 总体情况/.test(example);
  if (part !== undefined) return { [FILES.get(part) ?? '7-更多.yaml']: example };
  const one = FILES.get('总体情况') ?? '';
  if (isWholeFile) return { [one]: example };
  return { [one]: `总体情况:\n  正文: |\n${example.replaceAll(/^(?=.)/gm, '    ')}\n` };
}

async function codesOf(example: string): Promise<string[]> {
  const { findings } = await checkReport(reportWorld(placed(example)), 'report');
  return findings.map(({ diagnostic }) => diagnostic.code);
}

const others = catalogue().filter(({ code }) => ruleOf(code) === undefined);

test('every code is explained, in both languages, and no other', () => {
  for (const { code } of catalogue()) {
    const why = explanationOf(code)?.why;
    expect(why?.zh, code).toMatch(/\p{Script=Han}.*。$/su);
    expect(why?.en, code).toMatch(/^[^。]*\.$/su);
  }
  expect(Object.keys(EXPLANATIONS).sort()).toEqual(others.map(({ code }) => code).sort());
});

const examples = (kind: 'bad' | 'good') =>
  Object.entries(EXPLANATIONS).flatMap(([code, { [kind]: example }]) =>
    example === null ? [] : [[code, example] as const],
  );

describe('the examples', () => {
  test.each(examples('bad'))('%s is found in: %s', async (code, example) => {
    expect(await codesOf(example)).toContain(code);
  });

  test.each(
    examples('good'),
  )('the right way to write what %s is about has no error: %s', async (code, example) => {
    const found = await codesOf(example);
    expect(found).not.toContain(code);
    // The arithmetic, and what the texts say of the figures, are of the report around it.
    expect(found.filter((one) => !/^[AM]/.test(one))).toEqual([]);
  });

  test('are missing only where other files, sizes or pages show it', () => {
    const without = Object.entries(EXPLANATIONS).flatMap(([code, { bad }]) => (bad === null ? [code] : []));
    expect(without.filter((code) => !/^(?:F|W|T30)/.test(code)).sort()).toEqual([
      'C002',
      'K106',
      'T121',
      'T122',
      'V212',
      'V213',
      'V217',
      'V220',
      'V222',
      'V403',
      'V404',
      'V407',
      'V408',
      'Y110',
      'Y120',
      'Y121',
    ]);
  });
});
