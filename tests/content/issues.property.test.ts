import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { canonical } from '../../src/content/canonical.ts';
import { fits } from '../../src/content/fits.ts';
import { issuesOf } from '../../src/content/issues.ts';
import { contentSchema } from '../../src/content/schema.ts';
import { keysOf, type Schema } from '../../src/content/schema-kinds.ts';
import { alternativeFor, below } from '../../src/content/schema-walk.ts';
import { EDITIONS } from '../../src/editions/index.ts';
import { entryOf, type Node } from '../../src/source/node.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { parseYaml } from '../../src/source/yaml.ts';

const scalar = fc.oneof(
  fc.constantFrom(null, '', ' ', '甲', '甲\n乙', '/', '+5', '1.50', '{{ 年度 }}', '2022年', 'a'.repeat(501)),
  fc.constantFrom(0, 1, -1, 1.5, 2022, 9007199254740992, true, false),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 8 }),
    fc.dictionary(
      fc.constantFrom(
        '机关',
        '日期',
        '正文',
        '标题',
        '数据',
        '自然人',
        '总计',
        '检查',
        '理由',
        '结果维持',
        '甲',
        'length',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}));

/** The schemas of all places that have a key. */
function schemasBelow(schema: Schema | undefined): readonly Schema[] {
  const map = alternativeFor(schema, 'map');
  return keysOf(map).flatMap((key) => {
    const own = below(map, key);
    return own === undefined ? [] : [own, ...schemasBelow(own)];
  });
}
const schemas = EDITIONS.flatMap((edition) => schemasBelow(contentSchema(edition)));

function nodeOf(written: unknown, schema: Schema): Node {
  const { root } = parseYaml(new SourceFile('a.yaml', stringify({ a: written })));
  const entry = entryOf(root, 'a');
  if (entry === undefined) throw new Error('nothing was written');
  return canonical(entry.value, schema).node;
}

const nodeAt = (path: readonly (string | number)[], node: Node): Node | undefined =>
  path.reduce<Node | undefined>(
    (here, step) => (here?.kind === 'list' ? here.items[Number(step)] : entryOf(here, String(step))?.value),
    node,
  );

test('what does not fit its schema has issues, each at something that is there, or at a missing key of it', () => {
  expect(schemas.length).toBeGreaterThan(100);
  let unfit = 0;
  fc.assert(
    fc.property(fc.constantFrom(...schemas), value, (schema, written) => {
      const node = nodeOf(written, schema);
      const issues = issuesOf(node, schema);
      expect(issues.length === 0).toBe(fits(node, schema));
      unfit += Math.sign(issues.length);
      for (const { type, path } of issues) {
        expect(nodeAt(path, node) === undefined).toBe(type === 'missing key');
        expect(nodeAt(path.slice(0, -1), node)).toBeDefined();
      }
    }),
    { numRuns: 3000 },
  );
  expect(unfit).toBeGreaterThan(500);
});
