import type { Edition } from '../../editions/edition.ts';
import { keptByObject } from '../../kept/by-object.ts';
import { rowOf, sum } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { isAboutApplications } from './applications.ts';
import { type Claim, claimsOf, type Quantity, readings, type Wording, wording } from './claims.ts';
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
  return all.filter(
    (sentence, k) =>
      isAboutApplications(sentence) || goesOnAbout(all[k - 1], sentence) || NAMED_TWICE.test(sentence.masked),
  );
}

/** 自然人申请9件，商业企业申请3件: only 表三 calls applicants so. */
const NAMED_TWICE = /自然人申请█.*(?:商业企业|科研机构|社会公益组织|法律服务机构)申请█/;

/** 收到申请14件。其中自然人提出12件: the kinds of applicants of what the sentence before it counts. */
function goesOnAbout(before: Sentence | undefined, { passage, text }: Sentence): boolean {
  return text.startsWith('其中') && before?.passage === passage && isAboutApplications(before);
}

/** The kinds of applicants of an edition, and what 表三 has of them: each column, and all but natural persons together. */
export const applicantQuantities = keptByObject(({ three }: Edition) => {
  const { columns, over } = three;
  const named = columns
    .slice(0, -1)
    .flatMap(({ label }, k) => (label === '其他' ? [] : [{ label, from: k, to: k }]));
  const all = [...named, { label: over.label, from: over.from, to: over.to }];
  return all.map(({ label, from, to }) => ({ label, quantity: quantityOf(label, from, to) }));
});

const wordingsOf = keptByObject((edition: Edition): readonly Wording[] =>
  applicantQuantities(edition).map(({ label, quantity }) => {
    const written = label === edition.three.over.label ? '法人(?:或|和|及|、)?其[他它]组织' : label;
    const short = SHORT[label];
    const either = short === undefined ? written : `(?:${written}|${short}(?=(?:提出|提交)?的?申请))`;
    return wording(`${either}(?:提出|提交)?(?:的)?(?:申请)?(?:为|有|共)?{n}`, quantity);
  }),
);

/** What 表三 has of the columns from one to another: of what came, of all there was to handle, of what was handled. */
function quantityOf(label: string, from: number, to: number): Quantity {
  return {
    name: { zh: `表三“本年新收”${label}`, en: `table three, 本年新收, ${label}` },
    values: (report) => {
      const value = (role: 'new' | 'carried' | 'total'): number | undefined =>
        sum(rowOf(report, role).cells.slice(from, to + 1));
      const [received, carried, handled] = [value('new'), value('carried'), value('total')];
      const both = received === undefined || carried === undefined ? undefined : received + carried;
      return readings(received, both, handled);
    },
  };
}

/** 未收到法律服务机构提出的申请; 申请人均为自然人: nobody else applied. */
export const APPLICANTS_DENIED =
  '(?:未|没有)(?:收到|接到|受理)(?<nobody>自然人|商业企业|科研机构|社会公益组织|法律服务机构|法人或其[他它]组织)(?:提出|提交)?的?(?:政府)?(?:信息)?(?:公开)?申请|申请人(?:均|都|全部)(?:为|是|系)(?<all>自然人)|(?:全部|均|都)(?:由|是)(?<by>自然人)(?:提出|提交|申请)';

/** Of whom a match of APPLICANTS_DENIED says that they did not apply. */
export function applicantsDenied({ edition }: Report, { groups }: RegExpExecArray): Quantity[] {
  const label = groups?.['nobody'] ?? edition.three.over.label;
  const all = applicantQuantities(edition);
  return all.filter((one) => one.label === label).map(({ quantity }) => quantity);
}
