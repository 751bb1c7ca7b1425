import { expect, test } from 'vitest';
import type { Flow } from '../../src/markdown/flow.ts';
import { parseFlow } from '../../src/markdown/parse.ts';
import { resolveText } from '../../src/references/resolve.ts';
import { shortTexts } from '../markdown/flow-text.ts';
import { summary, written } from '../support/written.ts';
import { scopeOf } from './facts.ts';

const resolve = (markdown: string): ReturnType<typeof resolveText> => {
  const { flow, findings } = parseFlow(written(markdown));
  expect(findings).toEqual([]);
  return resolveText(flow, scopeOf());
};

const firstTexts = (flow: Flow) => {
  const block = flow[0];
  if (block === undefined || !('texts' in block)) throw new Error('no texts');
  return block.texts;
};

test('figures stand in every kind of block', () => {
  const { flow, findings } = resolve(
    [
      '## {{ 年度 }}年情况：',
      '收到{{ 表三.本年新收.总计 }}件，**{{ 表三.本年新收.总计 | 同比: 149 }}**。',
      '',
      '- 公开{{ 表三.予以公开.总计 }}件',
      '',
      '| 占比 |',
      '| --- |',
      '| {{ 表三.予以公开.总计 | 占比: 表三.总计.总计 }} |',
      '',
      '![{{ 年度 }}年首页](a.png)',
    ].join('\n'),
  );
  expect(findings).toEqual([]);
  expect(flow).toMatchObject([
    { kind: 'heading', runsIn: true, texts: [{ text: '2022年情况：' }] },
    { texts: [{ text: '收到275件，' }, { text: '增长84.6%', bold: true }, { text: '。' }] },
    { items: [{ texts: [{ text: '公开128件' }] }] },
    { rows: [[{ texts: [{ text: '占比' }] }], [{ texts: [{ text: '48.1%' }] }]] },
    { caption: '2022年首页' },
  ]);
});

test('a figure has the place of its braces, and the text around it keeps its own', () => {
  const { flow } = resolve('甲𠮷{{ 年度 }}年');
  const [text] = firstTexts(flow);
  expect(text?.text).toBe('甲𠮷2022年');
  const at = (offset: number, length?: number) => {
    const { line, column, length: l } = text?.locate(offset, length) ?? { line: 0, column: 0 };
    return `${line}:${column}+${l ?? 1}`;
  };
  expect(at(0)).toBe('1:1+1');
  expect([3, 4, 5, 6].map((offset) => at(offset))).toEqual(Array(4).fill('1:3+8'));
  expect(at(7)).toBe('1:11+1');
  expect(at(3, 4)).toBe('1:3+8');
  expect(at(0, 8)).toBe('1:1+11');
  expect(at(99)).toBe('1:11+1');
});

test('braces that bold marks part from each other are an error, not silence', () => {
  const parsed = parseFlow(written('{{ 表三.**本年\n新收**.总计 }}'));
  const { flow, findings } = resolveText(parsed.flow, scopeOf());
  expect(summary(findings)).toEqual(['R101 1:1+2', 'R101 2:9+2']);
  expect(shortTexts(firstTexts(flow))).toBe('{{ 表三.<b>本年新收</b>.总计 }}');
});

test('Markdown is not read in what a figure brings in', () => {
  const scope = scopeOf({ 予以公开: ['**1**', '2', '3', '4', '5', '6', '7'] });
  const { flow } = resolveText(parseFlow(written('共{{ 表三.予以公开.自然人 }}件')).flow, scope);
  expect(shortTexts(firstTexts(flow))).toBe('共**1**件');
});
