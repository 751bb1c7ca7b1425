import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { hasHanzi } from '../clreq/scripts.ts';
import { type Diagnostic, type Finding, finding, type Params } from '../diagnostics/finding.ts';
import { codePointName } from '../diagnostics/words.ts';
import {
  FORBIDDEN_CHARACTER,
  forbiddenCharacters,
  printed,
  REPLACED_CHARACTER,
  replaceable,
} from './characters.ts';
import { commentBelowText } from './dedented-text.ts';
import type { Entry, Node, ScalarNode } from './node.ts';
import { MISSING_WORDS } from './parser-errors.ts';
import { scalarText } from './scalar-text.ts';
import type { SourceFile } from './source-file.ts';
import type { SourceText } from './text.ts';
import {
  FULL_WIDTH_COMMA,
  HEADING_IN_COMMENT,
  TOPIC_IN_COMMENT,
  UNQUOTED_REFERENCE,
} from './typing-diagnostics.ts';
import { wrongBar } from './wrong-bar.ts';
import { KEY_NOT_TEXT, MERGE_KEY, MISSING, REFERENCE, TAG } from './yaml-diagnostics.ts';

/**
 * Turns the library's nodes into ours, and reports what of YAML the content language does not use. No node may be
 * nested deeper than the call stack allows; parseYaml sees to that.
 */
export class NodeReader {
  readonly findings: Finding[] = [];
  /** Characters that are printed as others. */
  readonly hints: Finding[] = [];
  /** Quotes that are opened and not closed. */
  readonly unclosed: Finding[] = [];
  /** What the parser takes no offence at, or elsewhere: lines that fell out of a text, a bar that is none. */
  readonly misread: Finding[] = [];

  constructor(private readonly file: SourceFile) {}

  /** A node with all that is in it. What is not of the language is kept in `findings`, `hints` and `unclosed`. */
  node(node: ParsedNode): Node {
    const [start, end] = node.range;
    const place = this.file.place(start, end - start);
    if (isAlias(node)) this.report(REFERENCE, start, end - start, { found: `*${node.source}` });
    else {
      this.properties(node);
      if (isScalar(node)) return this.scalar(node);
      if (isSeq<ParsedNode>(node)) {
        if (node.flow) for (const item of node.items) this.joinedFigures(item);
        return { kind: 'list', items: node.items.map((item) => this.node(item)), place };
      }
      return { kind: 'map', entries: this.entries(node), place };
    }
    return { kind: 'map', entries: [], place };
  }

  private entries(node: ParsedNode): Entry[] {
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return [];
    return node.items.flatMap((pair): Entry[] => {
      if (!isScalar(pair.key)) {
        const [start] = pair.key.range ?? node.range;
        const reference = this.file.text.startsWith('{{', node.range[0]);
        if (reference) this.report(UNQUOTED_REFERENCE, node.range[0], 2);
        else this.report(KEY_NOT_TEXT, start, 1);
        return [];
      }
      const key = this.node(pair.key) as ScalarNode;
      if (key.text === '<<' && key.style === 'plain') {
        this.report(MERGE_KEY, pair.key.range?.[0] ?? node.range[0], 2);
      }
      // A key of a flow mapping may stand without colon and value: it is blank.
      const value = pair.value === null ? blankAfter(key) : this.node(pair.value);
      this.headingInComment(key.text, pair.key.range?.[1], pair.value?.range?.[0]);
      if (value.kind === 'scalar') this.textBlock(key.text, pair.key.range?.[0] ?? 0, pair.value?.range);
      return [{ key, name: key.text, value }];
    });
  }

  /** Text that begins with a heading and has no | before it: YAML takes the heading for a comment. */
  private headingInComment(name: string, from = 0, to = from): void {
    const heading = /^[ \t]*(#{2,4}[ \t]+\S.*)$/m.exec(this.file.text.slice(from, to));
    if (heading === null) return;
    const [whole, found = ''] = heading;
    const at = from + heading.index + whole.length - found.length;
    this.report(HEADING_IN_COMMENT, at, found.length, { found: found.trimEnd(), name });
  }

  private textBlock(name: string, key: number, range: ParsedNode['range'] | undefined): void {
    if (range === undefined) return;
    const found = [wrongBar(this.file, name, range[0]), commentBelowText(this.file, key, range)];
    for (const one of found) if (one !== undefined) this.misread.push(one);
  }

  /** [8，0，94]: figures with commas that are none between them make one entry. */
  private joinedFigures(item: ParsedNode): void {
    if (!isScalar(item) || item.type !== 'PLAIN') return;
    const [start, end] = item.range;
    const joined = /^-?\d+\s*([，、；])(?:\s*-?\d+\s*[，、；]?)*$/.exec(this.file.text.slice(start, end));
    const found = joined?.[1];
    if (joined === null || found === undefined) return;
    this.report(FULL_WIDTH_COMMA, start + joined[0].indexOf(found), 1, { found });
  }

  /**
   * 推进 #政务公开# 话题, and 滨河大道 #66号: YAML takes the rest of the line for a comment. Behind a figure, and after # and a
   * space, it is one.
   */
  private topicInComment(value: string, end: number): void {
    const isText = hasHanzi(value);
    const pattern = isText
      ? /^[ \t]+(#[^\s#][^#\n]{0,30}#|#[^\s#]\S{0,30})/
      : /^[ \t]+(#[^\s#][^#\n]{0,30}#)/;
    const topic = pattern.exec(this.file.text.slice(end, end + 80));
    const found = topic?.[1];
    if (topic === null || found === undefined) return;
    this.report(TOPIC_IN_COMMENT, end + topic[0].length - found.length, found.length, {
      found: found.trimEnd(),
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
    if (type.startsWith('QUOTE')) this.quoted(raw, start);
    if (type === 'PLAIN') this.topicInComment(value, end);
    if (type === 'QUOTE_DOUBLE') this.escapes(value, text.locate);
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
      const params = { found: character, codePoint: codePointName(character), expected };
      this.hints.push(finding(REPLACED_CHARACTER, locate(offset + longer), params));
      longer += expected.length - character.length;
    }
  }

  /** Whether a quoted scalar has its closing quote. The parser takes "…\\" at the end of a file for closed. */
  private quoted(raw: string, start: number): void {
    const quote = raw.charAt(0);
    let backslashes = 0;
    while (quote === '"' && raw.at(-2 - backslashes) === '\\') backslashes++;
    if (raw.length > 1 && raw.endsWith(quote) && backslashes % 2 === 0) return;
    const [, zh = '', en = ''] = MISSING_WORDS.find(([pattern]) => pattern.test(`closing ${quote}`)) ?? [];
    this.unclosed.push(finding(MISSING, this.file.place(start), { found: zh, foundEn: en }));
  }

  /** An escape such as "\\u0000" brings in what may not stand in the file. */
  private escapes(value: string, locate: SourceText['locate']): void {
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
    let at = Math.max(0, this.file.text.lastIndexOf(mark, before));
    while (this.file.text[at - 1] === mark) at--;
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
