import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskForMarkdown } from '../../src/markdown/expressions.ts';
import type { Flow, FlowText } from '../../src/markdown/flow.ts';
import { parseFlow, parseStretch } from '../../src/markdown/parse.ts';
import { Reading } from '../../src/markdown/reading.ts';
import { stretchesOf } from '../../src/markdown/stretches.ts';
import { written } from '../support/written.ts';

/** Lines that begin, go on with or end what Markdown cares about. */
const line = fc
  .tuple(
    fc.constantFrom('', '', '', ' ', '   ', '    ', '\t', '　　'),
    fc.constantFrom(
      ...[
        '',
        '',
        '',
        '甲乙。',
        '2022年',
        '## 标题',
        '### 标题。',
        '##标题',
        '＃ **标题',
        '- 项',
        '-',
        '* 项',
        '+',
        '1. 项',
        '1.',
        '12) 项',
        '1.5',
      ],
      ...[
        '| 甲 | 乙 |',
        '|---|---|',
        '**粗',
        '细**',
        '![图](a.png)',
        '> 引',
        '```',
        '---',
        '===',
        '{{ 一',
        '一 }}',
        '[^1]',
      ],
      ...['<a', 'b>', '\\', '__甲', '乙__', '\uFEFF', '\0', '　'],
    ),
    fc.constantFrom('', '', '  ', '\r'),
  )
  .map((parts) => parts.join(''));
const markdown = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

/** A flow as data: its characters with their places. */
function placed(flow: Flow): unknown {
  return JSON.parse(
    JSON.stringify(flow, (_, value) =>
      typeof value?.locate === 'function'
        ? { ...value, places: [...(value as FlowText).text].map((_, k) => value.locate(k)) }
        : value,
    ),
  );
}

test('a text read by its stretches is the text read at once', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const source = written(text);
      const whole = parseStretch(new Reading(source));
      const parts = parseFlow(source);
      expect(placed(parts.flow)).toEqual(placed(whole.flow));
      const told = (findings: typeof parts.findings) => findings.map((one) => JSON.stringify(one)).toSorted();
      expect(told(parts.findings)).toEqual(told(whole.findings));
    }),
    { numRuns: 3000 },
  );
});

test('paragraphs and headings are stretches of their own; a list goes on over blank lines', () => {
  const text = '甲\n\n## 乙\n\n- 丙\n\n- 丁\n\n  戊\n\n2022年\n';
  const parts = stretchesOf(maskForMarkdown(text)).map(({ start, end }) => text.slice(start, end));
  expect(parts).toEqual(['甲\n\n', '## 乙\n\n- 丙\n\n- 丁\n\n  戊\n\n', '2022年\n']);
});
