import type { Finding } from '../diagnostics/finding.ts';
import type { Flow, FlowBlock, FlowParagraph, FlowText } from '../markdown/flow.ts';
import { type SourceText, textAt } from '../source/text.ts';
import type { Scope } from './scope.ts';
import { mayRefer, substitute } from './substitute.ts';

/**
 * Puts figures for the {{ }} of a flow: in headings, paragraphs, lists, tables and captions.
 * Total: what cannot be resolved is reported at its place and stays as it is written.
 */
export function resolveText(
  flow: Flow,
  scope: Scope,
): { readonly flow: Flow; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const resolved = flow.map((block) => resolveBlock(block, scope, findings));
  return { flow: resolved, findings };
}

/** Puts figures for the {{ }} of a text outside Markdown: a chart's data or title. */
export function evaluateExpression(
  text: SourceText,
  scope: Scope,
): { readonly text: SourceText; readonly findings: readonly Finding[] } {
  return substitute(text, scope);
}

/** What holds no reference is the same object as before. */
function resolveBlock(block: FlowBlock, scope: Scope, findings: Finding[]): FlowBlock {
  const texts = (all: readonly FlowText[]): FlowText[] =>
    all.map((text) => (mayRefer(text.text) ? resolveFlowText(text, scope, findings) : text));
  const paragraph = (p: FlowParagraph): FlowParagraph => ({ ...p, texts: texts(p.texts) });
  switch (block.kind) {
    case 'heading':
      return { ...block, texts: texts(block.texts) };
    case 'paragraph':
      return paragraph(block);
    case 'list':
      return { ...block, items: block.items.map(paragraph) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, texts: texts(cell.texts) }))),
      };
    case 'figure': {
      const caption = substitute(textAt(block.caption, block.place), scope);
      for (const found of caption.findings) findings.push(found);
      return { ...block, caption: caption.text.text };
    }
  }
}

/** The last results, by their texts, with the figures that were put in: mostly it is the same ones again. */
const kept = new WeakMap<FlowText, { readonly figures: string; readonly result: FlowText }>();

function resolveFlowText(text: FlowText, scope: Scope, findings: Finding[]): FlowText {
  const { text: resolved, figures, findings: found } = substitute(text, scope);
  for (const one of found) findings.push(one);
  const result = { text: resolved.text, bold: text.bold, locate: resolved.locate };
  if (found.length > 0) return result;
  const key = figures.join('\0');
  const known = kept.get(text);
  if (known?.figures === key) return known.result;
  kept.set(text, { figures: key, result });
  return result;
}
