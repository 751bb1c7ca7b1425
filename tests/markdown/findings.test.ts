import { expect, test } from 'vitest';
import { parseFlow } from '../../src/markdown/parse.ts';
import { summary, written } from '../support/written.ts';
import { outline } from './flow-text.ts';

test.each<[string, string, string[]]>([
  ['a first-level heading', '# 总体情况', ['T101 1:1+6']],
  ['a fifth-level heading', '甲\n\n##### 乙', ['T101 3:1+7']],
  ['no space after ##', '##主动公开', ['T102 1:1+2']],
  ['a full-width space after ##', '##　主动公开', ['T102 1:1+2']],
  ['full-width marks', '＃＃ 主动公开', ['T102 1:1+2']],
  [
    'headings without a space among their texts',
    '##主动公开\n一是甲。\n##申请\n1.乙。',
    ['T102 1:1+2', 'T102 3:1+2'],
  ],
  ['a heading without text', '## \n甲', ['T103 1:1+3']],
  ['a numeral （一）', '## （一）主动公开', ['T104 1:4+3']],
  ['a numeral 1.', '### 1.文件', ['T104 1:5+2']],
  ['a numeral （1）', '#### （1）文件', ['T104 1:6+3']],
  ['a numeral 一、', '## 一、总体情况', ['T104 1:4+2']],
  ['a numeral ①', '### ①文件', ['T104 1:5+1']],
  ['a numeral in bold', '## **（二）依申请**公开', ['T104 1:6+3']],
  ['a paragraph on the heading’s line', '## 规范格式。在摸底的基础上', ['T105 1:1+15']],
  ['a block quote', '甲\n\n> 乙', ['T106 3:1+3']],
  ['fenced code', '```\n甲\n```', ['T106 1:1+3', 'T106 3:1+3']],
  ['a rule', '甲\n\n---\n\n乙', ['T106 3:1+3']],
  ['a link', '见[网站](http://www.zibo.gov.cn)。', ['T106 1:2+28']],
  ['a footnote', '甲[^1]', ['T106 1:2+4']],
  ['a pasted footnote', '《甲》[1]，乙。[12]', ['T106 1:4+3', 'T106 1:10+4']],
  ['a number in brackets that is none', '国办函2020[12]号、附件\\[1]、[3]甲', []],
  ['HTML', '甲<br>乙</b>', ['T106 1:2+4', 'T106 1:7+4']],
  ['an HTML comment', '<!-- 甲 -->', ['T106 1:1+4']],
  ['an HTML entity', '甲&nbsp;乙', ['T106 1:2+6']],
  ['bold with underscores', '甲 __乙__', ['T106 1:3+5']],
  ['strikethrough', '甲~~乙~~', ['T106 1:2+5']],
  ['unpaired bold', '**甲', ['T107 1:1+2']],
  ['bold with a space inside', '** 甲 **', ['T107 1:1+2', 'T107 1:6+2']],
  ['bold over an open expression', '**{{ 甲**', []],
  ['italics', '甲*乙*丙', ['T108 1:2+3']],
  ['bold italics', '***乙***', ['T108 1:1+7']],
  ['a forced line break', '甲\\\n乙', ['T109 1:2+1']],
  ['two spaces at a line’s end', '甲  \n乙', ['T110 1:2+1']],
  ['a typed indent', '　　甲', ['T111 1:1+2']],
  ['a typed indent within', '甲\n　　乙', ['T112 2:1+1']],
  ['a nested list', '- 甲\n  - 乙', ['T113 2:3+3']],
  ['a second paragraph in an item', '- 甲\n\n  乙', ['T113 3:3+1']],
  ['a heading in an item', '- ## 甲', ['T113 1:3+4']],
  ['an empty item', '- 甲\n-', ['T114 2:1+1']],
  ['numerals out of order', '1. 甲\n3. 乙', ['T115 2:1+2']],
  ['another kind of numeral', '1) 甲\n2) 乙', ['T115 1:1+2', 'T115 2:1+2']],
  ['a table without a rule', '| 甲 | 乙 |\n| 1 | 2 |', ['T116 1:1+1']],
  ['a rule of another width', '| 甲 | 乙 |\n|---|\n| 1 | 2 |', ['T116 1:1+1']],
  ['a cell too many', '| 甲 |\n|---|\n| 1 | 2 |', ['T117 3:1+9']],
  ['a cell too few', '| 甲 | 乙 |\n|---|---|\n| 1 |', ['T117 3:1+5']],
  ['text right after a table', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n说明', ['T117 4:1+2']],
  ['an image in a paragraph', '见![图](a.png)', ['T118 1:2+11']],
  [
    'an image in a heading',
    '## ![图](a.png)',
    ['T118 1:4+11', 'T103 1:1+14'].sort((a, b) => a.slice(5).localeCompare(b.slice(5))),
  ],
  ['an image in a cell', '| ![图](a.png) |\n|---|', ['T118 1:3+11']],
  ['full-width brackets around the target', '![图]（a.png）', ['T119 1:1+2']],
  ['a space in the target', '![图](图表:a b)', ['T119 1:1+2']],
  ['a full-width exclamation mark before an image', '！[首页](首页.png)', ['T119 1:1+1']],
  ['an image without a caption', '![](a.png)', ['T120 1:1+10']],
  ['another title than the chart’s', '![甲](图表:乙)', ['T121 1:1+10']],
  ['a second title', '![甲](a.png "乙")', ['T106 1:1+15']],
  ['a part’s heading as a paragraph', '一、总体情况\n\n全年公开3件。', ['T126 1:1+6']],
  [
    'a part’s heading in its other form',
    '四、 因政府信息公开工作被申请行政复议、提起行政诉讼情况：',
    ['T126 1:1+29'],
  ],
  ['a heading beside those of the parts', '一、总体工作情况\n\n总体情况良好。', ['T123 1:1+8']],
  ['a heading with a numeral in full width', '１．文件ＡＰＰ\n\n（２）会议', ['T123 1:1+7', 'T123 3:1+5']],
  ['a typed heading above its text', '（一）主动公开\n全年公开3件。', ['T123 1:1+7']],
  [
    'typed headings in bold and of other levels',
    '**1.文件**\n\n　　（2）文件',
    ['T123 1:1+8', 'T111 3:1+2', 'T123 3:3+5'],
  ],
  ['a typed heading that its text runs into', '（一）主动公开。全年公开3件。', []],
  ['one beside a heading', '（一）主动公开。全年公开3件。\n\n## 申请\n\n共3件。', ['T123 1:1+8']],
  [
    'a numeral before a sentence, beside a heading',
    '## 申请\n\n（一）收到3件，办结3件。\n\n见（一）申请。无。',
    [],
  ],
  ['items pasted without empty lines', '1、公开3件。\n2、培训5次。\n3、检查2次。', ['T124 2:1+2']],
  ['an item pasted below a list', '1. 公开3件。\n2. 培训5次。\n3.检查2次。', ['T124 3:1+2']],
  ['an item in brackets below a sentence', '公开3件。\n（2）培训，全年5次。', ['T124 2:1+3']],
  ['an item that begins with a year', '公开3件。\n２．2025年公开5件。', ['T124 2:1+2']],
  ['items with other numerals', '公开3件；\n２）培训5次。', ['T124 2:1+2']],
  ['paragraphs pasted without empty lines', '公开3件。均已解读。\n培训5次。\n检查2次。', ['T124 2:1+5']],
  [
    'paragraphs pasted below a heading typed by hand',
    '（一）公开\n公开3件。共2类。\n培训5次。',
    ['T123 1:1+5', 'T124 3:1+5'],
  ],
  ['a paragraph pasted with an indent of its own', '公开3件。\n    培训5次。', ['T124 2:5+5']],
  ['a paragraph pasted with a tab before it', '公开3件。\n\t培训5次。', ['T124 2:2+5']],
  ['paragraphs pasted behind full-width blanks', '公开3件。共2类。\n　　培训5次。', ['T112 2:1+1']],
  ['a paragraph below a list', '- 公开3件。\n- 培训5次。\n下一步加强检查。', ['T124 3:1+8']],
  ['an item of a list in several lines', '- 公开3件。\n  培训5次，\n检查2次。', []],
  ['a sentence broken before a numeral', '分两项：公开、\n（2）培训，全年5次。', []],
  ['a table pasted with tabs', '表1 公开情况\n类别\t件数\n规章\t2', ['T125 2:1+5']],
  ['a table pasted right below a list', '- 公开3件。\n- 培训5次。\n类别\t件数\n规章\t2', ['T125 3:1+5']],
  [
    'a table pasted below an item, with a line of the item',
    '1. 公开3件，\n   均已解读。\n类别   件数\n规章   2',
    ['T125 3:1+7'],
  ],
  ['one line with a tab below an item', '- 公开3件，\n培训\t5次，\n检查2次。', []],
  ['a table pasted with blanks', '类别   件数\n规章　　2', ['T125 1:1+7']],
  ['one line with a tab, one with a blank', '类别\t件数\n甲 乙', []],
  ['figures and lists that begin a line', '甲\n1.5万件\n\n一是甲\n\n2022年度', []],
])('%s', (_, markdown, expected) => {
  expect(summary(parseFlow(written(markdown)).findings)).toEqual(expected);
});

test('what is left out or reported is the only thing that changes', () => {
  expect(outline('　　甲')).toEqual(['p: 甲']);
  expect(outline('**甲')).toEqual(['p: **甲']);
  expect(outline('> 甲')).toEqual(['p: > 甲']);
  expect(outline('甲  \n乙')).toEqual(['p: 甲乙']);
  expect(outline('甲\t乙\n丙\t丁')[0]).toMatch(/^table/);
});

test('a heading without a space after its marks is read as one', () => {
  expect(outline('##甲\n一是**乙**。\n＃＃＃ 丙**丁**')).toEqual(
    outline('## 甲\n\n一是**乙**。\n\n### 丙**丁**'),
  );
});

test('a heading typed by hand is a paragraph of its own', () => {
  expect(outline('（一）甲乙\n一是丙。\n**2.丁戊**\n　　己')).toEqual(
    outline('（一）甲乙\n\n一是丙。\n\n**2.丁戊**\n\n己'),
  );
  expect(outline('**甲\n（一）乙丙\n丁**')).toEqual(['p: <b>甲（一）乙丙丁</b>']);
});

test('findings come in the order of their places', () => {
  const { findings } = parseFlow(written('甲*乙*\n\n> 丙\n\n# 丁\n\n[^1]'));
  expect(summary(findings).map((s) => s.slice(0, 6))).toEqual(['T108 1', 'T106 3', 'T101 5', 'T106 7']);
});

test('every message names what it needs', () => {
  const { findings } = parseFlow(
    written('1. 甲\n3. 乙\n\n| 甲 |\n|---|\n| 1 | 2 |\n\n![甲](图表:乙)\n\n> 甲\n\n## 1.甲'),
  );
  expect(findings).toHaveLength(5);
  for (const { diagnostic, params } of findings) {
    for (const text of [...Object.values(diagnostic.message), ...Object.values(diagnostic.mend)]) {
      for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) expect(params).toHaveProperty(name);
    }
  }
});
