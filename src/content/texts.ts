import type { Finding } from '../diagnostics/finding.ts';
import type { Flow } from '../markdown/flow.ts';
import { parseFlow } from '../markdown/parse.ts';
import { evaluateExpression, resolveText } from '../references/resolve.ts';
import type { Scope } from '../references/scope.ts';
import { isBlank, type Node, type ScalarNode } from '../source/node.ts';

/** Reads texts of the content: Markdown, with the references in it replaced by figures. */
export class TextReader {
  constructor(
    private readonly scope: Scope,
    private readonly findings: Finding[],
  ) {}

  /** A block of Markdown. What is no text has been reported by the schema, and is read as empty. */
  flow(node: Node | undefined): Flow {
    if (!isText(node)) return [];
    const parsed = parseFlow(node.source());
    const resolved = resolveText(parsed.flow, this.scope);
    this.findings.push(...parsed.findings, ...resolved.findings);
    return resolved.flow;
  }

  /** A line that is no Markdown: a chart's title, a category. Undefined where its references cannot be resolved. */
  line(node: Node | undefined): string | undefined {
    if (!isText(node)) return undefined;
    if (!hasReference(node)) return node.text.trim();
    const { text, findings } = evaluateExpression(node.source(), this.scope);
    this.findings.push(...findings);
    return findings.length > 0 ? undefined : text.trim();
  }
}

export function hasReference(node: ScalarNode): boolean {
  return /\{[{%]|[}%]\}/.test(node.text);
}

function isText(node: Node | undefined): node is ScalarNode {
  return node?.kind === 'scalar' && !isBlank(node) && node.text.trim() !== '';
}
