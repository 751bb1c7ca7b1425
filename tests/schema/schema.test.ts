import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { EDITIONS, editionOfYear } from '../../src/editions/index.ts';
import { newReportFiles } from '../../src/init/new-report.ts';
import { likelyKind } from '../../src/init/organ-kinds.ts';
import { schemaFiles } from '../../src/schema/index.ts';
import { contentJsonSchema } from '../../src/schema/json-schema.ts';
import { filled } from '../init/fill-in.ts';
import { readFolder } from '../support/fixture-world.ts';
import { type Instance, validate } from './validator.ts';

/** The JSON Schemas for editors: current, complete in their words, and of one mind with the parser. */

const schemas = Object.fromEntries(EDITIONS.map((edition) => [edition.id, contentJsonSchema(edition)]));

describe('the files in schema/', () => {
  test('are all there and no others', () => {
    expect(readdirSync('schema').sort()).toEqual([...schemaFiles().keys()].sort());
  });

  test.each([...schemaFiles()])('%s is current (else run: npm run generate)', (name, text) => {
    expect(readFileSync(`schema/${name}`, 'utf8') === text).toBe(true);
  });
});

test.each(EDITIONS.map(({ id }) => id))('every key of %s has a title and a description in Chinese', (id) => {
  const bare = propertiesOf(schemas[id]).filter(
    ([, { title, description }]) =>
      !/\p{Script=Han}/u.test(`${title}`) || !/\p{Script=Han}/u.test(`${description}`),
  );
  expect(bare.map(([name]) => name)).toEqual([]);
});

test('every row and part names its clause', () => {
  const text = JSON.stringify(schemas['2021']);
  expect(text.match(/依据：/g)?.length).toBeGreaterThan(50);
  for (const [, { title, description }] of propertiesOf(schemas['2021'])) {
    if (/^[（\d一二三四五六].*[）.、]/.test(`${title}`))
      expect(description).toContain('国办公开办函〔2021〕30号');
  }
});

describe('valid', () => {
  const folders = ['content', 'tests/fixtures/report', 'tests/fixtures/published-2022'];
  test('the reports and the examples of docs/content.md', () => {
    const docs = readFileSync('docs/content.md', 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms);
    const texts = [
      ...folders.flatMap((folder) => contentTexts(folder)),
      ...Array.from(docs, ([, yaml = '']) => yaml),
    ];
    expect(texts.length).toBeGreaterThan(20);
    const found = validate(schemas, texts.map(instanceOf));
    expect(
      found.map((errors, i) => [texts[i]?.slice(0, 40), errors]).filter(([, errors]) => errors?.length),
    ).toEqual([]);
  });

  test('keys in their other forms', () => {
    const yaml = [
      '一、总体情况: { 正文: 一段话。 }',
      '二、主动公开政府信息情况: { 第二十条第(八)项: { 行政事业性收费: { 本年收费金额: 59.2372 } } }',
      '三、收到和处理政府信息公开申请情况:\n  本年新收: { 自然人: 1 }\n  办理结果:\n    （三）不予公开: { 3.危及"三安全一稳定": [1, 0, 0, 0, 0, 0] }',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况: { 行政复议: [0, 0, 0, 0, 0] }',
    ];
    expect(validate(schemas, yaml.map(instanceOf))).toEqual(yaml.map(() => []));
  });

  test('new reports of both editions, once they are filled in', () => {
    const instances = [2020, 2022].flatMap((year) => {
      const edition = editionOfYear(year);
      if (edition === undefined) throw new Error(`no edition for ${year}`);
      const files = newReportFiles({ organ: '某局', year, kind: likelyKind('某局'), edition });
      const texts = files.map(({ bytes }) => filled(new TextDecoder().decode(bytes)));
      return texts.map((text) => ({ ...instanceOf(text), schema: edition.id }));
    });
    expect(instances).toHaveLength(14);
    expect(validate(schemas, instances).flat()).toEqual([]);
  });

  test('signed and worded cells of the edition of 2019', () => {
    const value = {
      主动公开政府信息情况: {
        '第二十条第（八）项': { 行政事业性收费: { 上一年项目数量: 3, '本年增/减': -1 } },
        '第二十条第（九）项': { 政府集中采购: { 采购项目数量: 2, 采购总金额: '35.6万元' } },
      },
    };
    expect(validate(schemas, [{ schema: '2019', value }])).toEqual([[]]);
    expect(validate(schemas, [{ schema: '2021', value }])[0]?.length).toBeGreaterThan(0);
  });
});

describe('what the parser calls an error', () => {
  /** Fixtures about keys and values; others are about files, pictures, texts. */
  const OF_SCHEMA = /^(?:cell|chart|choice|contact|edition|key|organ|part|row|title|year|yes)-/;
  /** What a schema of one file cannot know. */
  const UNSEEN = [
    // How a figure is written: YAML's values have lost it, or it is allowed elsewhere in the report.
    ...[
      'cell-exponent',
      'cell-fee-too-precise',
      'cell-fraction-zero',
      'cell-hexadecimal',
      'cell-leading-zero',
    ],
    ...['cell-plus', 'cell-slash', 'chart-figure-share', 'chart-reference-in-chinese-quotes'],
    // What one value has to do with another.
    ...[
      'chart-categories-differ',
      'chart-data-empty',
      'chart-data-mixed',
      'chart-pie-empty',
      'chart-pie-two-series',
    ],
    ...['chart-same-title', 'edition-not-binding', 'edition-unknown', 'year-before-editions'],
    // What is a warning, as it may be right all the same.
    'contact-mistyped',
    'contact-full-width',
    'contact-full-width-within',
    // Keys that stand twice: for YAML to say, or in another form, or in another file.
    ...['key-in-two-files', 'key-twice', 'key-twice-in-two-forms'],
  ];
  const names = readdirSync('tests/fixtures/bad').filter((name) => OF_SCHEMA.test(name) && structural(name));
  test('is one to an editor, where it can be seen in one file', () => {
    const fixtures = names.map((name) => ({
      name,
      instances: contentTexts(`tests/fixtures/bad/${name}`).map(instanceOf),
    }));
    const found = validate(
      schemas,
      fixtures.flatMap(({ instances }) => instances),
    );
    const unseen = fixtures.filter(({ instances }) =>
      found.splice(0, instances.length).every((errors) => errors.length === 0),
    );
    expect(unseen.map(({ name }) => name).sort()).toEqual(UNSEEN.toSorted());
  });
});

/** Whether a fixture's findings are about keys and values alone, in files that are YAML. */
function structural(name: string): boolean {
  const file = `tests/fixtures/bad/${name}/expected.txt`;
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const codes = Array.from(expected.matchAll(/^([A-Z])\d+[a-z]? /gm), ([, letter]) => letter);
  return codes.length > 0 && codes.every((letter) => letter === 'K' || letter === 'V');
}

function contentTexts(folder: string): string[] {
  return Object.entries(readFolder(folder))
    .filter(([name]) => name.endsWith('.yaml'))
    .map(([, bytes]) => new TextDecoder().decode(bytes));
}

/** A content file's value, and the edition of the year that it names, else the newest. */
function instanceOf(text: string): Instance {
  const value: unknown = parseDocument(text).toJS();
  const year = /^ {2}年度: (\d{4})$/m.exec(text)?.[1];
  return { schema: editionOfYear(Number(year))?.id ?? '2021', value };
}

interface Words {
  readonly title?: unknown;
  readonly description?: unknown;
}

function propertiesOf(schema: unknown): [string, Words][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]): [string, Words][] => [
    ...(/^(?:patternP|p)roperties$/.test(keyword) ? (Object.entries(value) as [string, Words][]) : []),
    ...propertiesOf(value),
  ]);
}
