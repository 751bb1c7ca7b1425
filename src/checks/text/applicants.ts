import type { Edition } from '../../editions/edition.ts';
import { keptByObject } from '../../kept/by-object.ts';
import { rowOf, sum } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { isAboutApplications } from './applications.ts';
import { type Claim, claimsOf, type Wording, wording } from './claims.ts';
import { allSentences, type Sentence } from './sentences.ts';

/** Who applied: 自然人申请260件, 法人或其他组织15件. The columns of 表三. */

/** What texts call applicants where they say that these applied; alone the words are anybody's. */
const SHORT: Readonly<Record<string, string>> = { 自然人: '(?:公民个人|个人|公民)', 商业企业: '企业' };

/** What was done with the applications: then the figure is one row's, and M6 looks at it. */
const OUTCOME = /予以公开|部分公开|不予|无法提供|其他处理|结转(?:至|到|入)?[下次明▒]/;

/** What the text says of the applications of each kind of applicant. A claim of an outcome or a channel is another check's. */
export function applicantClaims(report: Report): Claim[] {
  const wordings = wordingsOf(report.edition);
  return ofApplicants(report).flatMap((sentence) =>
    claimsOf(sentence, wordings, report).filter(({ start }) => {
      const [before = ''] = sentence.masked
        .slice(0, start)
        .split(/[；。]/)
        .slice(-1);
      return !OUTCOME.test(before);
    }),
  );
}

/** The sentences in which a kind of applicant is one of 表三's. */
export function ofApplicants(report: Report): Sentence[] {
  const all = allSentences(report);
  return all.filter((sentence, k) => isAboutApplications(sentence) || goesOnAbout(all[k - 1], sentence));
}

/** 收到申请14件。其中自然人提出12件: the kinds of applicants of what the sentence before it counts. */
function goesOnAbout(before: Sentence | undefined, { passage, text }: Sentence): boolean {
  return text.startsWith('其中') && before?.passage === passage && isAboutApplications(before);
}

const wordingsOf = keptByObject(({ three }: Edition): readonly Wording[] => {
  const { columns, over } = three;
  const named = columns
    .slice(0, -1)
    .flatMap(({ label }, k) => (label === '其他' ? [] : [{ label, from: k, to: k }]));
  const all = [...named, { label: over.label, from: over.from, to: over.to }];
  return all.map(({ label, from, to }) => {
    const written = label === over.label ? '法人(?:或|和|及|、)?其[他它]组织' : label;
    const short = SHORT[label];
    const either = short === undefined ? written : `(?:${written}|${short}(?=(?:提出|提交)?的?申请))`;
    return wording(`${either}(?:提出|提交)?(?:的)?(?:申请)?(?:为|有|共)?{n}`, {
      name: { zh: `表三“本年新收”${label}`, en: `table three, 本年新收, ${label}` },
      values: (report) => {
        const value = (role: 'new' | 'carried' | 'total'): number | undefined =>
          sum(rowOf(report, role).cells.slice(from, to + 1));
        const [received, carried, handled] = [value('new'), value('carried'), value('total')];
        const both = received === undefined || carried === undefined ? undefined : received + carried;
        return [received, both, handled].filter((one) => one !== undefined);
      },
    });
  });
});
