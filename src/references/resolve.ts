import type { Finding } from '../diagnostics/finding.ts';
import type { Flow, FlowBlock, FlowParagraph, FlowText } from '../markdown/flow.ts';
import { type SourceText, textAt } from '../source/text.ts';
import type { Scope } from './scope.ts';
import { substitute } from './substitute.ts';

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
): { readonly text: string; readonly findings: readonly Finding[] } {
  const result = substitute(text, scope);
  return { text: result.text.text, findings: result.findings };
}

function resolveBlock(block: FlowBlock, scope: Scope, findings: Finding[]): FlowBlock {
  const texts = (all: readonly FlowText[]): FlowText[] =>
    all.map((text) => resolveFlowText(text, scope, findings));
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

function resolveFlowText(text: FlowText, scope: Scope, findings: Finding[]): FlowText {
  const result = substitute(text, scope);
  for (const found of result.findings) findings.push(found);
  return { text: result.text.text, bold: text.bold, locate: result.text.locate };
}
