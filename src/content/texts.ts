import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Flow } from '../markdown/flow.ts';
import { parseFlow } from '../markdown/parse.ts';
import { evaluateExpression, resolveText } from '../references/resolve.ts';
import type { Scope } from '../references/scope.ts';
import { isBlank, type Node, type ScalarNode } from '../source/node.ts';
import { partOf, type SourceText } from '../source/text.ts';
import { TEXT_FOLDED } from './value-diagnostics.ts';

/** Reads texts of the content: Markdown, with the references in it replaced by figures. */
export class TextReader {
  constructor(
    private readonly scope: Scope,
    private readonly findings: Finding[],
  ) {}

  /** A block of Markdown. What is no text has been reported by the schema, and is read as empty. */
  flow(node: Node | undefined): Flow {
    if (!isText(node)) return [];
    const source = node.source();
    if (isFolded(source)) {
      const { file, line, column } = node.place;
      this.findings.push(finding(TEXT_FOLDED, { file, line, column }));
      return [];
    }
    const parsed = parsedFlow(node, source);
    const resolved = resolveText(parsed.flow, this.scope);
    this.report(parsed.findings);
    this.report(resolved.findings);
    return resolved.flow;
  }

  /** A line that is no Markdown: a chart's title, a category. Undefined where its references cannot be resolved. */
  line(node: Node | undefined): string | undefined {
    if (!isText(node)) return undefined;
    return hasReference(node) ? this.located(node)?.text : node.text.trim();
  }

  /** A line as `line` reads it, with the places of its characters. */
  located(node: Node | undefined): SourceText | undefined {
    if (!isText(node)) return undefined;
    if (!hasReference(node)) return trimmed(node.source());
    const { text, findings } = evaluateExpression(node.source(), this.scope);
    this.report(findings);
    return findings.length > 0 ? undefined : trimmed(text);
  }

  /** One by one: a damaged text has more findings than a call can have arguments. */
  private report(findings: readonly Finding[]): void {
    for (const found of findings) this.findings.push(found);
  }
}

/** A text without the blanks around it. */
export function trimmed(source: SourceText): SourceText {
  const start = source.text.length - source.text.trimStart().length;
  return partOf(source, start, source.text.trimEnd().length);
}

/** Whether lines of the file are one line of the text: YAML joins them, with spaces between Chinese characters. */
function isFolded({ text, locate }: SourceText): boolean {
  const content = text.trimEnd();
  const start = content.length - content.trimStart().length;
  const lines = locate(content.length - 1).line - locate(start).line;
  return lines > content.slice(start).split('\n').length - 1;
}

/** What was parsed of a node, as long as the node itself is kept: in an edit loop most texts stay as they were. */
const flows = new WeakMap<ScalarNode, ReturnType<typeof parseFlow>>();

function parsedFlow(node: ScalarNode, source: SourceText): ReturnType<typeof parseFlow> {
  const known = flows.get(node) ?? parseFlow(source);
  flows.set(node, known);
  return known;
}

/** Whether a scalar has an expression, or what looks like one. */
export function hasReference(node: ScalarNode): boolean {
  return /\{[{%]|[}%]\}/.test(node.text);
}

function isText(node: Node | undefined): node is ScalarNode {
  return node?.kind === 'scalar' && !isBlank(node) && node.text.trim() !== '';
}
