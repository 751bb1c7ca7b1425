import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildReport } from '../../src/builder/build.ts';
import { contentYaml } from '../../src/source/write-yaml.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { readFolder } from '../support/fixture-world.ts';

/** The content of a folder's files as one object, as a program has it. */
function contentOf(folder: string): object {
  const texts = Object.entries(readFolder(folder)).filter(([name]) => name.endsWith('.yaml'));
  return Object.assign({}, ...texts.map(([, bytes]) => parse(new TextDecoder().decode(bytes))));
}

describe('content as a file for people', () => {
  test('has a line for each key and blocks of text', () => {
    const content = {
      报告: { 机关: '某市某局', 年度: 2025, 联系方式: { 邮编: '053000' } },
      总体情况: {
        正文: '## 主动公开。\r\n制发{{ 表二.规章.本年制发件数 }}件。\r\n\r\n## 监督保障。\r\n没有。',
      },
      收到和处理政府信息公开申请情况: { 本年度办理结果: { 予以公开: [1, 0, 0, 0, 0, 0] } },
    };
    expect(contentYaml(content)).toBe(`报告:
  机关: 某市某局
  年度: 2025
  联系方式:
    邮编: "053000"
总体情况:
  正文: |-
    ## 主动公开。
    制发{{ 表二.规章.本年制发件数 }}件。

    ## 监督保障。
    没有。
收到和处理政府信息公开申请情况:
  本年度办理结果:
    予以公开:
      - 1
      - 0
      - 0
      - 0
      - 0
      - 0
`);
  });

  test('tells of a figure that is not there', async () => {
    const content = {
      '第二十条第（五）项': { 行政许可: ({} as { 许可?: number }).许可 },
      '第二十条第（六）项': { 行政处罚: null },
    };
    const text = contentYaml({ 主动公开政府信息情况: content });
    const { findings } = await buildReport(memoryWorld({ '局/年报.yaml': text }), '局');
    const blank = findings.filter(({ diagnostic }) => diagnostic.code === 'V101');
    expect(blank.map(({ place, params }) => [place.line, params['name']])).toEqual([
      [3, '行政许可'],
      [5, '行政处罚'],
    ]);
  });

  test('has the figures of a database, whatever they are kept as', () => {
    const decimal = { toJSON: () => 59.2372 };
    const content = { 甲: 12n, 乙: decimal, 丙: new Map([['丁', 1]]), 日期: new Date(0) };
    expect(contentYaml(content)).toBe('甲: 12\n乙: 59.2372\n丙:\n  丁: 1\n日期: 1970-01-01T00:00:00.000Z\n');
  });

  const circle: { 上级: object[] } = { 上级: [] };
  circle.上级.push(circle);

  test.each<[string, unknown, string]>([
    ['a promise', { 表: { 行: Promise.resolve(3) } }, 'content.表.行: Promise; expected a text, a figure'],
    ['a function', { 表: [() => 3] }, 'content.表.0: Function; expected'],
    ['a symbol', { 表: Symbol('3') }, 'content.表: Symbol; expected'],
    ['a set', { 表: new Set([3]) }, 'content.表: Set; expected'],
    ['an object in itself', circle, 'content.上级.0: an object that stands in itself'],
    ['a list', [1], 'content: Array; expected keys with values'],
    ['nothing', undefined, 'content: Undefined; expected keys with values'],
  ])('is not made of %s', (_, content, words) => {
    const write = () => contentYaml(content as object);
    expect(write).toThrow(RangeError);
    expect(write).toThrow(words);
  });

  test('has no aliases where one object stands in two places', () => {
    const none = { 自然人: 1 };
    expect(contentYaml({ 甲: none, 乙: none })).not.toMatch(/[&*]/);
  });

  test('says what the object says, whatever is in its texts', () => {
    const units = fc.string({ unit: fc.constantFrom(...'甲a1 ：:#-|>"\'{}[]&*!%@`~\\\t\n。件（') });
    // Lines of blanks become empty ones.
    const text = units.filter((one) => !/^[ \t]+\n/m.test(one));
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.array(text))), (content) => {
        expect(parse(contentYaml(content))).toEqual({ ...content });
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['content', 'tests/fixtures/report'])('builds what the files of %s build', async (folder) => {
    const files = readFolder(folder);
    const images = Object.entries(files).filter(([name]) => !name.endsWith('.yaml'));
    const build = async (name: string, text: string) => {
      const world = memoryWorld(
        Object.fromEntries([...images, [name, text]].map(([n, b]) => [`局/${n}`, b])),
      );
      const { files: made, findings } = await buildReport(world, '局', { formats: ['docx'] });
      return {
        codes: findings.map(({ diagnostic }) => diagnostic.code).sort(),
        made: made.map(({ bytes }) => bytes),
      };
    };
    const content = contentOf(folder);
    const [written, plain] = [
      await build('年报.yaml', contentYaml(content)),
      await build('年报.yaml', JSON.stringify(content)),
    ];
    expect(written.made).toHaveLength(1);
    expect(written).toEqual(plain);
  });
});
