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
      报告: { 机关: '某市某局', 年度: 2025, 联系方式: { 邮编: '053000', 传真: undefined } },
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
