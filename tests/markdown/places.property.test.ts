import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowBlock, FlowText } from '../../src/markdown/flow.ts';
import { parseFlow } from '../../src/markdown/parse.ts';
import { written } from '../support/written.ts';

/** Texts made of what Markdown cares about. */
const markdown = fc
  .array(
    fc.constantFrom(
      ...[
        '甲',
        '乙。',
        '𠮷',
        'word',
        ' ',
        '\n',
        '\n\n',
        '**',
        '*',
        '_',
        '\\',
        '\\*',
        '|',
        '| a | b |\n|---|---|\n',
      ],
      ...[
        '## ',
        '### ',
        '- ',
        '1. ',
        '![',
        '](',
        ')',
        '[',
        ']',
        '{{ a | b }}',
        '{{',
        '}}',
        '<',
        '&amp;',
        '`',
        '　',
        '\t',
      ],
      ...['：\n', '> ', '---', '"', '（一）', '\\\n', '  \n', '\uFEFF', '\0', '\r\n'],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const texts = (block: FlowBlock): readonly FlowText[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.texts;
    case 'list':
      return block.items.flatMap((item) => item.texts);
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.texts);
    case 'figure':
      return [];
  }
};

/** The character that stands at a place. */
function characterAt(text: string, line: number, column: number): string | undefined {
  return [...(text.split('\n')[line - 1] ?? '')][column - 1];
}

test('every character of the flow stands in the source at its place, in order', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const all = parseFlow(written(text)).flow.flatMap(texts);
      let last = [0, 0];
      for (const flowText of all) {
        let offset = 0;
        for (const character of flowText.text) {
          const { line, column } = flowText.locate(offset);
          const there = characterAt(text, line, column);
          // A space may stand for a line's end.
          if (!(character === ' ' && there === undefined)) expect(there?.replace('\r', ' ')).toBe(character);
          expect(line > (last[0] ?? 0) || column > (last[1] ?? 0)).toBe(true);
          last = [line, column];
          offset += character.length;
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('no character of a paragraph is lost without a finding', () => {
  const plain = fc
    .array(
      fc.constantFrom(
        '甲',
        '乙。',
        'word',
        '12',
        '_',
        '`',
        '<',
        '&',
        '[',
        ']',
        '“',
        '”',
        '{',
        '@',
        '~',
        '+',
        '=',
      ),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(plain, (text) => {
      const { flow, findings } = parseFlow(written(text));
      if (findings.length === 0)
        expect(
          flow
            .flatMap(texts)
            .map((t) => t.text)
            .join(''),
        ).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
