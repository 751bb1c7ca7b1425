import type { Checked } from '../builder/build.ts';
import type { Rule } from '../checks/rule.ts';
import { m30 } from '../checks/rules/m30.ts';
import { m31 } from '../checks/rules/m31.ts';
import { m46 } from '../checks/rules/m46.ts';
import { m49 } from '../checks/rules/m49.ts';
import { passages } from '../checks/text/passages.ts';
import type { Finding, Place } from '../diagnostics/finding.ts';
import { REPLACED_CHARACTER } from '../source/characters.ts';
import type { Fix } from './fix.ts';
import { lookAlikes } from './look-alikes.ts';
import { asciiDigit, fullWidthMarks, halfWidthForms, type Replacement } from './marks.ts';
import { SourceMap } from './source-map.ts';

/**
 * What of a report can be mended without asking: characters that are wrong whatever is meant.
 * @param checked the report, its open findings (what the author keeps is not mended), and its files' texts.
 * @returns at most one fix for a character, in the order of files and places.
 */
export function planFixes({ report, findings, sources }: Checked): Fix[] {
  const map = new SourceMap(sources);
  const fixes = findings.flatMap((finding) => fixesOf(finding, map, sources));
  // The titles of charts and images stand in two places, which have to agree.
  const texts = report === undefined ? [] : passages(report).filter(({ kind }) => kind !== 'caption');
  const placesOf = ({ code }: Rule): ReadonlySet<string> =>
    new Set(findings.filter(({ diagnostic }) => diagnostic.code === code).map((one) => keyOf(one.place)));
  const [marks, wide] = [placesOf(m31), placesOf(m49)];
  for (const { text, locate } of texts) {
    const isOpen = (places: ReadonlySet<string>) => (at: number) => places.has(keyOf(locate(at, 1)));
    const mended = [...fullWidthMarks(text, isOpen(marks)), ...halfWidthForms(text, isOpen(wide))];
    fixes.push(...located(mended, locate, map));
  }
  const alike = new Set(
    findings.flatMap(({ diagnostic, place }) =>
      diagnostic.code === REPLACED_CHARACTER.code ? [place.file] : [],
    ),
  );
  for (const file of alike) fixes.push(...lookAlikes(file, sources.get(file) ?? '', map));
  const byPlace = new Map(fixes.map((fix) => [keyOf(fix.place), fix]));
  return [...byPlace.values()].sort((a, b) => byName(a.place.file, b.place.file) || a.offset - b.offset);
}

/** Findings that say themselves which character should stand there. */
function fixesOf({ diagnostic, place, params }: Finding, map: SourceMap, sources: Checked['sources']): Fix[] {
  const { found, expected } = params;
  switch (diagnostic.code) {
    // Marks within title marks.
    case m30.code: {
      const fix = map.fix(place, String(found), String(expected));
      return fix === undefined || found === expected ? [] : [fix];
    }
    // The brackets around a document number's year, where nothing else is wrong with it.
    case m46.code:
      return brackets(characters(place, sources), String(expected)).flatMap(
        ({ character, at, wanted }) => map.fix(at, character, wanted) ?? [],
      );
    // Figures in full-width digits. A full-width comma would separate, if it were half-width: it stays.
    // FULL_WIDTH and WIDE_CONTACT of content/, of which nothing else is wanted here.
    case 'V106':
    case 'V221':
      return characters(place, sources).flatMap(({ character, at }) => {
        const ascii = asciiDigit(character);
        const fix = ascii === character ? undefined : map.fix(at, character, ascii);
        return fix === undefined ? [] : [fix];
      });
    default:
      return [];
  }
}

/** The characters that differ from those wanted, if all of them are brackets. */
function brackets<T extends { readonly character: string }>(
  written: readonly T[],
  expected: string,
): (T & { readonly wanted: string })[] {
  const all = Array.from(expected, (wanted, k) => ({ written: written[k], wanted }));
  const pairs = all.flatMap((one) =>
    one.written === undefined ? [] : [{ ...one.written, wanted: one.wanted }],
  );
  const differing = pairs.filter(({ character, wanted }) => character !== wanted);
  const sound = written.length === all.length;
  const areBrackets = differing.every(
    ({ character, wanted }) => /[[\]［］【】（）()〔〕]/.test(character) && /[〔〕]/.test(wanted),
  );
  return sound && areBrackets ? differing : [];
}

/** The characters that a finding underlines, each with its place. */
function characters(place: Place, sources: Checked['sources']): { character: string; at: Place }[] {
  const line = Array.from(sources.get(place.file)?.split('\n')[place.line - 1] ?? '');
  const from = place.column - 1;
  return line.slice(from, from + (place.length ?? 1)).map((character, k) => ({
    character,
    at: { file: place.file, line: place.line, column: place.column + k },
  }));
}

function located(
  replacements: readonly Replacement[],
  locate: (offset: number, length?: number) => Place,
  map: SourceMap,
): Fix[] {
  return replacements.flatMap(
    ({ at, found, replacement }) => map.fix(locate(at, 1), found, replacement) ?? [],
  );
}

const keyOf = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
