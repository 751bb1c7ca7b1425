import { Composer, type Document, Parser } from 'yaml';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { capped } from './cap.ts';
import { FORBIDDEN_CHARACTER } from './characters.ts';
import { deepBracket, excessiveCollection } from './limits.ts';
import type { Node } from './node.ts';
import { NodeReader } from './node-reader.ts';
import type { SourceFile } from './source-file.ts';
import { explainSyntaxErrors } from './syntax-errors.ts';
import { DIRECTIVE, MANY_DOCUMENTS } from './yaml-diagnostics.ts';

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
  const refused = (excess: Finding): ParsedYaml => ({ root: undefined, findings: [excess] });
  const bracket = deepBracket(file);
  if (bracket !== undefined) return refused(bracket);
  const tokens = [...new Parser().parse(file.text)];
  const collection = excessiveCollection(file, tokens);
  if (collection !== undefined) return refused(collection);
  const composer = new Composer({
    version: '1.2',
    schema: 'failsafe',
    // Keys are compared once they have their official form; the library's way is quadratic.
    uniqueKeys: false,
    keepSourceTokens: true,
  });
  const [document, second] = composer.compose(tokens, true, file.text.length);
  if (document === undefined) return { root: undefined, findings: [] };

  const reader = new NodeReader(file);
  const root = document.contents === null ? undefined : reader.node(document.contents);
  const syntax = syntaxFindings(file, document, reader);
  if (second !== undefined) syntax.push(finding(MANY_DOCUMENTS, file.place(second.range[0], 3)));
  // Where the syntax is wrong, the nodes are not what the author meant; a character that may not be printed is read.
  const findings = syntax.length > 0 ? syntax : reader.findings;
  const broken = findings.some(({ diagnostic }) => diagnostic !== FORBIDDEN_CHARACTER);
  const empty = root?.kind === 'scalar' && root.style === 'plain' && root.text === '';
  return {
    root: broken || empty ? undefined : root,
    findings: [...capped(findings), ...capped(reader.hints)],
  };
}

function syntaxFindings(
  file: SourceFile,
  document: Document.Parsed,
  { unclosed, misread }: NodeReader,
): Finding[] {
  // The parser puts an unclosed quote at the end of the file; where it was opened is of more use.
  const errors = document.errors.filter(
    ({ message }) => unclosed.length === 0 || !/^Missing closing/.test(message),
  );
  return [...directives(file, document), ...unclosed, ...explainSyntaxErrors(file, errors, misread)];
}

/** %YAML 1.1 would change what a plain scalar means. */
function directives(file: SourceFile, document: Document.Parsed): Finding[] {
  if (!document.directives?.docStart) return [];
  const found = /^%\S.*/m.exec(file.text);
  const start = /^---/m.exec(file.text);
  if (found === null || start === null || found.index > start.index) return [];
  return [finding(DIRECTIVE, file.place(found.index, found[0].length), { found: found[0].trimEnd() })];
}
