import { describe, expect, test } from 'vitest';
import { normaliseKey } from '../../src/content/keys.ts';
import { EDITIONS } from '../../src/editions/index.ts';
import { contentJsonSchema } from '../../src/schema/json-schema.ts';
import { formPattern } from '../../src/schema/key-pattern.ts';

/** The patterns of keys take what normaliseKey takes for the same. */

describe('the other forms of a key', () => {
  const forms = ['危及“三安全一稳定”', '3.危及“三安全一稳定”', '（二）部分公开', '本年增/减'].map(
    normaliseKey,
  );
  const pattern = new RegExp(formPattern('危及“三安全一稳定”', forms) ?? '^$', 'u');

  test.each([
    '危及"三安全一稳定"',
    '3.危及“三安全一稳定”',
    '３．危及"三安全一稳定"',
    '(二)部分公开',
    '本年增／减',
  ])('%s', (key) => {
    expect(forms).toContain(normaliseKey(key));
    expect(key).toMatch(pattern);
  });

  test.each([
    '危及“三安全一稳定”',
    '4.危及“三安全一稳定”',
    '二）部分公开',
    'x3.危及“三安全一稳定”',
  ])('not %s: the official key, or another', (key) => expect(key).not.toMatch(pattern));

  test('a key with no other form has no pattern', () =>
    expect(formPattern('机关', ['机关'])).toBeUndefined());
});

test.each(
  EDITIONS.map((edition) => [edition.id, edition] as const),
)('the patterns of %s are regular expressions to an editor', (_, edition) => {
  const patterns = [...JSON.stringify(contentJsonSchema(edition)).matchAll(/"(\^(?:[^"\\]|\\.)*\$)":/g)];
  expect(patterns.length).toBeGreaterThan(30);
  for (const [, pattern = ''] of patterns)
    expect(() => new RegExp(JSON.parse(`"${pattern}"`), 'u')).not.toThrow();
});
