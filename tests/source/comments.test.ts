import { expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { parseYaml } from '../../src/source/yaml.ts';

/** Where a comment may stand: what is told of headings that fell out of a text is told of no comment. */

function codesOf(yaml: string): string[] {
  const { file } = decode('0.yaml', new TextEncoder().encode(yaml));
  return file === undefined ? ['unread'] : parseYaml(file).findings.map(({ diagnostic }) => diagnostic.code);
}

test.each([
  [
    'below a text, in line with its key',
    '报告:\n  引言: |\n    依照条例编制。\n\n  # 以下可以不写\n  年度: 2022\n',
  ],
  [
    'below a text, at the line’s start',
    '报告:\n  引言: |\n    依照条例编制。\n\n## 下一部分\n总体情况: {}\n',
  ],
  [
    'below a text that is indented by more',
    '报告:\n  引言: |\n      依照条例编制。\n    # 落款: true\n  年度: 2022\n',
  ],
  ['behind a bar', '报告:\n  引言: | # 不超过三段\n    依照条例编制。\n'],
  ['behind a value, after a space', '报告:\n  机关: 某市某局 # 全称\n'],
  ['behind a figure', '报告:\n  年度: 2022 #已核对\n'],
])('%s', (_, yaml) => {
  expect(codesOf(yaml)).toEqual([]);
});

test.each([
  ['a heading a space off its text', '报告:\n  引言: |\n    依照条例编制。\n   # 编制依据\n', 'Y124'],
  [
    'a heading two spaces off a text that is indented by more',
    '报告:\n  引言: |\n      依照条例编制。\n    ## 编制依据\n',
    'Y124',
  ],
  ['a heading behind a bar', '报告:\n  引言: | ## 编制依据\n    依照条例编制。\n', 'Y128'],
  ['a number behind a value', '报告:\n  地址: 滨河大道 #66号\n', 'Y123'],
])('%s is no comment', (_, yaml, code) => {
  expect(codesOf(yaml)).toEqual([code]);
});
