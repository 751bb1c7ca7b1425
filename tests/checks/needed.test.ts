import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayMatch, neededBy } from '../../src/checks/text/needed.ts';

describe('what a pattern needs', () => {
  test.each<[RegExp, readonly (readonly string[])[]]>([
    [/占█+/, [['占'], ['█']]],
    [/(?:收取|实收)费用?/, [['收取', '实收'], ['费']]],
    [/[由从](?<from>█+)增长/, [['由', '从'], ['█'], ['增长']]],
    [/未?收到(?:过)?申请/, [['收到'], ['申请']]],
    [/同比(?!增长)█+/, [['同比'], ['█']]],
    [/(?<=国务院)令第\d+号/, [['国务院'], ['令第'], ['号']]],
    [/[由从]█/, [['由', '从'], ['█']]],
    [/a{0,3}b{2}c?\./, [['b'], ['.']]],
    [/甲|乙丙/, [['甲', '乙丙']]],
    // Of each way the most telling.
    [/甲█(?:乙|丙丁)|戊+己庚/, [['甲█', '己庚']]],
    [/(?:甲(?:乙|丙))+丁/, [['甲'], ['乙', '丙'], ['丁']]],
    // Nothing that is there in all cases.
    [/甲?|乙/, []],
    [/𠮷?/u, []],
    [/[𠮷吉]/u, []],
    [/(?<名>甲)乙?/, [['甲']]],
    [/[^，]\d+\p{L}/u, []],
    // As the bundles have them.
    [/\u5360\u2588+/, [['占'], ['█']]],
    [/[\u7531\u4ece\]]\u{20bb7}/u, [['由', '从', ']']]],
    [/\ud842\udfb7/, []],
    [/[a-c][\d件][-甲]/, []],
    [/{{{2}\{/, [['{'], ['{'], ['{']]],
    [/abc/i, []],
  ])('%s', (pattern, needed) => {
    expect(neededBy(pattern)).toEqual(needed);
  });

  test('is there wherever the pattern matches', () => {
    const { source } = fc.letrec((tie) => ({
      atom: fc.oneof(
        // Deeper ones may take the engine longer than there is time.
        { maxDepth: 2 },
        fc.constantFrom(
          ...'abc件',
          '.',
          '\\d',
          '\\u4ef6',
          '[\\u4ef61]',
          '\\.',
          '[ab]',
          '[^a]',
          '[a-c]',
          '^',
          '$',
          '(?=b)',
          '(?<!a)',
          '█',
        ),
        tie('group'),
      ),
      group: fc
        .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<=', '(?<!'), tie('source'))
        .map(([opening, inside]) => `${opening}${inside})`),
      part: fc
        .tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+', '{0,2}', '{2}', '??'))
        .map(([atom, quantifier]) => (/^[\^$]|^\(\?<?[=!]/.test(`${atom}`) ? atom : `${atom}${quantifier}`)),
      sequence: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
      source: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((ways) => ways.join('|')),
    }));
    const text = fc.array(fc.constantFrom(...'abc件1.█'), { maxLength: 8 }).map((all) => all.join(''));
    let matched = 0;
    fc.assert(
      fc.property(
        source as fc.Arbitrary<string>,
        fc.array(text, { minLength: 6, maxLength: 6 }),
        (one, texts) => {
          const pattern = new RegExp(one);
          for (const some of texts) {
            if (!pattern.test(some)) continue;
            if (neededBy(pattern).length > 0) matched += 1;
            expect(mayMatch(pattern, some)).toBe(true);
          }
        },
      ),
      { seed: 1, numRuns: 3000 },
    );
    expect(matched).toBeGreaterThan(500);
  });
});
