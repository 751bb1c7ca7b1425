import { EARLIEST_YEAR, LATEST_YEAR } from '../content/schema.ts';
import { fill, type Language } from '../diagnostics/finding.ts';
import { EDITIONS, editionOfYear } from '../editions/index.ts';
import type { Carried } from '../init/carried.ts';
import { likelyKind, ORGAN_KINDS, type OrganKind, organKind } from '../init/organ-kinds.ts';
import type { NewReport } from '../init/settings-file.ts';
import { canAsk, Terminal } from './ask.ts';
import type { Invocation } from './command.ts';
import { INIT } from './init-messages.ts';
import { complain } from './say.ts';

/** What nianbao init has to know: from its options, from last year's report, or asked for at a terminal. */

export interface Given {
  readonly organ: string | undefined;
  readonly year: string | undefined;
  readonly kind: string | undefined;
  readonly from: string | undefined;
}

/** What the command line gives, by the options' Chinese names or their English ones. */
export function readOptions({ options }: Invocation): Given {
  const text = (...names: readonly string[]): string | undefined => {
    const value = names.map((name) => options[name]).find((one) => typeof one === 'string');
    return typeof value === 'string' ? value.trim() : undefined;
  };
  return {
    organ: text('机关', 'organ'),
    year: text('年度', 'year'),
    kind: text('类别', 'kind'),
    from: text('from'),
  };
}

/** What is wrong with the options given, in a sentence. */
export function faultOf({ organ, year, kind }: Given, language: Language): string | undefined {
  return (
    (organ === undefined ? undefined : organFault(organ, language)) ??
    (year === undefined ? undefined : yearFault(year, language)) ??
    (kind === undefined || organKind(kind) !== undefined
      ? undefined
      : fill(INIT.badKind[language], { found: kind, expected: ORGAN_KINDS.map(({ id }) => id).join('、') }))
  );
}

function organFault(organ: string, language: Language): string | undefined {
  return organ === '' || /[\r\n]/.test(organ) ? INIT.noOrgan[language] : undefined;
}

/** The years that an edition binds: before the first there is no format to fill in. */
function yearFault(text: string, language: Language): string | undefined {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year <= LATEST_YEAR && editionOfYear(year) !== undefined) return undefined;
  const earliest = Math.max(EARLIEST_YEAR, Math.min(...EDITIONS.map(({ years }) => years.from)));
  return fill(INIT.badYear[language], { found: text, expected: `${earliest}–${LATEST_YEAR}` });
}

/** The report to make: options first, then last year's, then the author's answers. @returns an exit code to stop with. */
export async function completed(
  given: Given,
  carried: Carried | undefined,
  language: Language,
): Promise<NewReport | number> {
  const known = {
    organ: given.organ ?? carried?.organ,
    year: given.year ?? (carried === undefined ? undefined : String(carried.year + 1)),
    kind: given.kind === undefined ? undefined : organKind(given.kind),
  };
  const isKnown = known.organ !== undefined && known.year !== undefined;
  if (!isKnown && !canAsk()) return refuse(missing(known, language), 2);
  // Of the kind one asks whoever is there to answer; else the organ's name says it.
  const asks = !isKnown || (known.kind === undefined && carried === undefined && canAsk());
  const answers = asks ? await askFor(known, language) : known;
  if (answers?.organ === undefined || answers.year === undefined) return refuse(INIT.broken[language], 1);
  const { organ, year, kind = likelyKind(organ) } = answers;
  const edition = editionOfYear(Number(year));
  if (edition === undefined) return refuse(yearFault(year, language) ?? '', 2);
  if (carried !== undefined && Number(year) !== carried.year + 1) {
    return refuse(fill(INIT.notNext[language], { found: year, last: carried.year }), 2);
  }
  return { organ, year: Number(year), kind, edition, ...(carried === undefined ? {} : { carried }) };
}

interface Answers {
  readonly organ: string | undefined;
  readonly year: string | undefined;
  readonly kind: OrganKind | undefined;
}

/** Asks for what is not known. @returns undefined when the author breaks off. */
async function askFor(known: Answers, language: Language): Promise<Answers | undefined> {
  const terminal = new Terminal();
  try {
    const fault = (text: string) => organFault(text, language);
    const organ = known.organ ?? (await terminal.ask({ text: INIT.organ[language], fault }));
    if (organ === undefined) return undefined;
    const year = known.year ?? (await terminal.ask(yearQuestion(language)));
    if (year === undefined) return undefined;
    const kind = known.kind ?? (await askKind(terminal, organ, language));
    return kind === undefined ? undefined : { organ, year, kind };
  } finally {
    terminal.close();
  }
}

function missing(known: Answers, language: Language): string {
  const options = [known.organ === undefined ? '--organ' : '', known.year === undefined ? '--year' : ''];
  return fill(INIT.missing[language], { options: options.filter((name) => name !== '').join(' ') });
}

/** Reports are written for the year that has ended; the clock only suggests it. */
function yearQuestion(language: Language) {
  return {
    text: INIT.year[language],
    fallback: String(new Date().getFullYear() - 1),
    fault: (text: string) => yearFault(text, language),
  };
}

async function askKind(
  terminal: Terminal,
  organ: string,
  language: Language,
): Promise<OrganKind | undefined> {
  for (const [i, { name }] of ORGAN_KINDS.entries()) complain(`  ${i + 1}  ${name[language]}`);
  const answer = await terminal.ask({
    text: INIT.kind[language],
    fallback: String(ORGAN_KINDS.indexOf(likelyKind(organ)) + 1),
    fault: (text) =>
      ORGAN_KINDS[Number(text) - 1] === undefined
        ? fill(INIT.badNumber[language], { count: ORGAN_KINDS.length })
        : undefined,
  });
  return answer === undefined ? undefined : ORGAN_KINDS[Number(answer) - 1];
}

/** Says why nothing is done. @returns the exit code handed in. */
export function refuse(message: string, code: number): number {
  complain(message);
  return code;
}
