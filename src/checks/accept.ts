import { codeKey, nearestCode } from '../diagnostics/codes.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Acceptance } from '../report/report.ts';
import { RULES } from './index.ts';
import { ACCEPTS_ERROR, ACCEPTS_NOTHING, UNKNOWN_CODE } from './settings-diagnostics.ts';

export interface Accepted {
  readonly finding: Finding;
  /** The author's, printed with the finding in the report of the checks. */
  readonly reason: string;
}

export interface Assessment {
  /** What still is to be mended, with what is wrong with the acceptances themselves. */
  readonly open: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/**
 * Parts findings into open ones and those that the author keeps (接受). Errors cannot be kept; an acceptance that meets
 * no finding is itself a hint, so that none outlives its matter.
 * @param sources the content files' texts by name: an acceptance with 位置 is for findings on the lines of its quotation.
 * @param isWhole whether all of the content could be read and held against its year: what was not may be what an acceptance is for
 */
export function accept(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  sources: ReadonlyMap<string, string>,
  isWhole = true,
): Assessment {
  const parted = part(findings, acceptances, sources);
  const problems = acceptances.flatMap((each) => problemOf(each, parted, isWhole));
  return { open: [...parted.open, ...problems], accepted: parted.accepted };
}

/** Parts what is found later, by the layout; the acceptances themselves have been judged by `accept`. */
export function acceptMore(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  sources: ReadonlyMap<string, string>,
): Assessment {
  const { open, accepted } = part(findings, acceptances, sources);
  return { open, accepted };
}

interface Parted extends Assessment {
  readonly used: ReadonlySet<Acceptance>;
  /** Those that were meant to keep an error. */
  readonly refused: ReadonlySet<Acceptance>;
}

function part(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  sources: ReadonlyMap<string, string>,
): Parted {
  const open: Finding[] = [];
  const accepted: Accepted[] = [];
  const used = new Set<Acceptance>();
  const refused = new Set<Acceptance>();
  for (const one of findings) {
    const acceptance = acceptances.find((each) => isMeant(one, each, sources));
    if (acceptance === undefined) open.push(one);
    else if (one.diagnostic.level === 'error') {
      open.push(one);
      refused.add(acceptance);
    } else {
      accepted.push({ finding: one, reason: acceptance.reason });
      used.add(acceptance);
    }
  }
  return { open, accepted, used, refused };
}

function problemOf(acceptance: Acceptance, { used, refused }: Parted, isWhole: boolean): Finding[] {
  const { code, place } = acceptance;
  if (refused.has(acceptance)) return [finding(ACCEPTS_ERROR, place, { found: code })];
  if (used.has(acceptance)) return [];
  const codes = RULES.map((rule) => rule.code);
  if (codes.some((one) => codeKey(one) === codeKey(code)))
    return isWhole ? [finding(ACCEPTS_NOTHING, place, { found: code })] : [];
  // Other codes exist as well (T…, W…), and some are found only on the pages; what looks like a rule's is mistyped.
  if (!/^[am]/.test(codeKey(code))) return [];
  return [finding(UNKNOWN_CODE, place, { found: code, expected: nearestCode(code, codes) })];
}

function isMeant(
  { diagnostic, place, params }: Finding,
  { code, quote }: Acceptance,
  sources: ReadonlyMap<string, string>,
): boolean {
  if (codeKey(diagnostic.code) !== codeKey(code)) return false;
  if (quote === undefined) return true;
  // What the finding itself quotes is the text as printed, where figures stand for {{ }}.
  const quoted = Object.values(params).some((value) => typeof value === 'string' && value.includes(quote));
  return quoted || linesOf(quote, sources.get(place.file) ?? '').has(place.line);
}

/** The lines that a quotation stands on, each time it occurs. Line breaks and blanks do not count. */
function linesOf(quote: string, source: string): ReadonlySet<number> {
  const wanted = quote.replace(/\s/g, '');
  const lines = new Set<number>();
  if (wanted === '') return lines;
  let text = '';
  const lineAt: number[] = [];
  let line = 1;
  for (const c of source) {
    if (c === '\n') line += 1;
    if (/\s/.test(c)) continue;
    text += c;
    for (let k = 0; k < c.length; k++) lineAt.push(line);
  }
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    for (let k = at; k < at + wanted.length; k++) lines.add(lineAt[k] ?? 1);
  }
  return lines;
}
