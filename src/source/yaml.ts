import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
} from 'yaml';
import { type Diagnostic, type Finding, finding, type Params } from '../diagnostics/finding.ts';
import { capped } from './cap.ts';
import { codePoint, FORBIDDEN_CHARACTER, forbiddenCharacters, printed, REPLACED_CHARACTER, replaceable } from './characters.ts';
import type { Entry, Node, ScalarNode } from './node.ts';
import { scalarText } from './scalar-text.ts';
import type { SourceFile } from './source-file.ts';
import { explainSyntaxErrors } from './syntax-errors.ts';
import type { SourceText } from './text.ts';
import { DIRECTIVE, KEY_NOT_TEXT, MERGE_KEY, MISSING, REFERENCE, TAG, TOO_DEEP } from './yaml-diagnostics.ts';

/** A report's content is five levels deep. */
const DEEPEST = 20;

export interface ParsedYaml {
  /** Absent for a file with errors, and for one without content. */
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
}

/**
 * A file's YAML as nodes. Never throws. YAML 1.2 with the failsafe schema: every scalar is text, so that neither 是 nor
 * 2023-01-31 nor 007 is taken for something else. Anchors, aliases, tags, directives and merge keys are errors.
 */
export function parseYaml(file: SourceFile): ParsedYaml {
  const document = parseDocument(file.text, {
    version: '1.2',
    schema: 'failsafe',
    // Keys are compared once they have their official form; the library's way is quadratic.
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
    logLevel: 'error',
  });
  const reader = new NodeReader(file);
  const syntax = [...directives(file, document), ...explainSyntaxErrors(file, document.errors)];
  const root = document.contents === null ? undefined : reader.node(document.contents, 1);
  const findings = [...syntax, ...(syntax.length > 0 ? [] : reader.findings)];
  const broken = findings.some(({ diagnostic }) => diagnostic.code.startsWith('Y'));
  const empty = root?.kind === 'scalar' && root.style === 'plain' && root.text === '';
  return { root: broken || empty ? undefined : root, findings: [...capped(findings), ...capped(reader.hints)] };
}

/** %YAML 1.1 would change what a plain scalar means. */
function directives(file: SourceFile, document: Document.Parsed): Finding[] {
  if (!document.directives?.docStart) return [];
  const found = /^%\S.*/m.exec(file.text);
  const start = /^---/m.exec(file.text);
  if (found === null || start === null || found.index > start.index) return [];
  return [finding(DIRECTIVE, file.place(found.index, found[0].length), { found: found[0].trimEnd() })];
}

class NodeReader {
  readonly findings: Finding[] = [];
  readonly hints: Finding[] = [];

  constructor(private readonly file: SourceFile) {}

  node(node: ParsedNode, depth: number): Node {
    const [start, end] = node.range;
    const place = this.file.place(start, end - start);
    if (depth > DEEPEST) this.report(TOO_DEEP, start, 1, { expected: DEEPEST });
    else if (isAlias(node)) this.report(REFERENCE, start, end - start, { found: `*${node.source}` });
    else {
      this.properties(node);
      if (isScalar(node)) return this.scalar(node);
      if (isSeq<ParsedNode>(node)) {
        return { kind: 'list', items: node.items.map((item) => this.node(item, depth + 1)), place };
      }
      return { kind: 'map', entries: this.entries(node, depth), place };
    }
    return { kind: 'map', entries: [], place };
  }

  private entries(node: ParsedNode, depth: number): Entry[] {
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return [];
    return node.items.flatMap((pair): Entry[] => {
      if (!isScalar(pair.key)) {
        const [start] = pair.key.range ?? node.range;
        this.report(KEY_NOT_TEXT, start, 1);
        return [];
      }
      const key = this.node(pair.key, depth) as ScalarNode;
      if (key.text === '<<' && key.style === 'plain') {
        this.report(MERGE_KEY, pair.key.range?.[0] ?? node.range[0], 2);
      }
      // A key of a flow mapping may stand without colon and value: it is blank.
      const value = pair.value === null ? blankAfter(key) : this.node(pair.value, depth + 1);
      return [{ key, name: key.text, value }];
    });
  }

  private scalar(node: Scalar.Parsed): ScalarNode {
    const [start, end] = node.range;
    const { file } = this;
    const value = String(node.value);
    const type = (node.type ?? 'PLAIN') as Parameters<typeof scalarText>[0]['type'];
    const raw = file.text.slice(start, end);
    const indent = node.srcToken?.type === 'block-scalar' ? node.srcToken.indent : 0;
    const text = scalarText({ file, offset: start, raw, type, value, indent });
    this.replaced(value, text.locate);
    if (type === 'QUOTE_DOUBLE') this.doubleQuoted(raw, value, start, text.locate);
    return {
      kind: 'scalar',
      text: text.text,
      style: type === 'PLAIN' ? 'plain' : type.startsWith('QUOTE') ? 'quoted' : 'block',
      place: file.place(start, raw.length),
      source: () => text,
    };
  }

  /** Nothing is changed in silence: characters that are printed as others. */
  private replaced(value: string, locate: SourceText['locate']): void {
    let longer = 0;
    for (const { offset, character } of replaceable(value)) {
      const expected = printed(character);
      const params = { found: character, codePoint: codePoint(character), expected };
      this.hints.push(finding(REPLACED_CHARACTER, locate(offset + longer), params));
      longer += expected.length - character.length;
    }
  }

  private doubleQuoted(raw: string, value: string, start: number, locate: SourceText['locate']): void {
    let backslashes = 0;
    while (raw.at(-2 - backslashes) === '\\') backslashes++;
    // The parser takes "…\" at the end of a file for closed.
    if (backslashes % 2 === 1) this.report(MISSING, start + raw.length - 1, 1, { found: 'closing "' });
    // An escape such as "\u0000" brings in what may not stand in the file.
    for (const { offset, length, params } of forbiddenCharacters(value)) {
      this.findings.push(finding(FORBIDDEN_CHARACTER, locate(offset, length), params));
    }
  }

  /** An anchor or a tag before a node. */
  private properties(node: ParsedNode): void {
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor !== undefined) this.mark(REFERENCE, '&', node.range[0]);
    if (tag !== undefined) this.mark(TAG, '!', node.range[0]);
  }

  /** Reports the word that begins with a mark, the last one before a node. */
  private mark(diagnostic: Diagnostic, mark: '&' | '!', before: number): void {
    const at = Math.max(0, this.file.text.lastIndexOf(mark, before));
    const found = /^\S+/.exec(this.file.text.slice(at, at + 100))?.[0] ?? mark;
    this.report(diagnostic, at, found.length, { found });
  }

  private report(diagnostic: Diagnostic, offset: number, length: number, params: Params = {}): void {
    this.findings.push(finding(diagnostic, this.file.place(offset, length), params));
  }
}

function blankAfter(key: ScalarNode): ScalarNode {
  return {
    kind: 'scalar',
    text: '',
    style: 'plain',
    place: key.place,
    source: () => ({ text: '', locate: () => key.place }),
  };
}
