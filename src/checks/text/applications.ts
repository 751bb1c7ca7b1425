import { amount, rowOf } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { type Claim, claimsOf, type Quantity, readings, wording } from './claims.ts';
import type { Passage } from './passages.ts';
import { startOfClause, YEAR } from './scope.ts';
import { allSentences, type Sentence } from './sentences.ts';

/** How many applications came, were carried over and were dealt with: the frame of 表三. */

const last = (cells: readonly unknown[]): number => cells.length - 1;

/** 总计 of a row with this role. */
function row(
  report: Report,
  role: 'new' | 'carried' | 'total' | 'forward',
  column?: number,
): number | undefined {
  const { cells } = rowOf(report, role);
  return amount(cells[column ?? last(cells)]);
}

function plus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

const quantity = (zh: string, en: string, values: Quantity['values']): Quantity => ({
  name: { zh: `表三“${zh}”总计`, en: `table three, ${en}` },
  values,
});

export const RECEIVED_NEW = quantity('本年新收', '本年新收 (new)', (r) => readings(row(r, 'new')));

/** What came, all there was to handle, and what was finished. */
function ofAll(r: Report): number[] {
  return readings(row(r, 'new'), plus(row(r, 'new'), row(r, 'carried')), row(r, 'total'));
}

/** 收到 is said of the new ones, and of all that there were to handle. */
export const RECEIVED = quantity('本年新收', '本年新收 (new)', (r) =>
  readings(row(r, 'new'), plus(row(r, 'new'), row(r, 'carried'))),
);

/** 办理 is said of what came, of what there was, and of what was finished. */
export const HANDLED = quantity('（七）总计', '（七）总计 (handled)', (r) =>
  readings(row(r, 'total'), row(r, 'new'), plus(row(r, 'new'), row(r, 'carried'))),
);

/** Without a verb, any of them may be meant; so it may in charts. */
export const HANDLED_OR_RECEIVED = quantity('本年新收', '本年新收 (new)', ofAll);

const FINISHED = quantity('（七）总计', '（七）总计 (handled)', (r) => readings(row(r, 'total')));

export const CARRIED = quantity('上年结转', '上年结转 (carried over)', (r) => readings(row(r, 'carried')));
export const FORWARD = quantity('结转下年度继续办理', '结转下年度 (carried forward)', (r) =>
  readings(row(r, 'forward')),
);

/** Words of a clause whose number is only one channel's, or of a part of the year. */
const CHANNEL =
  /上半年|下半年|季度|EMS|快递|转送|网络|网上|在线|平台|网站|信函|邮寄|邮件|邮箱|当面|现场|传真|窗口|渠道|微信/;

/** Words of a wording whose number is only one group's, or of another kind of application. */
const NOT_ALL =
  /复议|诉讼|许可|审批|认定|资助|补贴|类申请|协查|转办|裁决|补正|公证|登记|证明|告知|投诉|诉求|咨询|建议|提案|自然人|公民|个人|企业|法人|组织|机构|律师|涉及|关于|有关/;

/** All applicants, by the regulation's words or the first of them. */
const EVERYBODY = '公民(?:、|和|及|与)法人(?:[^█，。；]{0,3}其[他它]组织)?';
const EVERYBODY_PATTERN = new RegExp(EVERYBODY);

/** What is only said of applications where the talk is of them. */
const FRAME = [
  wording(`(?:上年度?|上一年度?|去年|${YEAR})(?:结转(?!下|至|到)|转[来入接])~12{n}`, CARRIED),
  wording('结转(?:自|的)?(?:上年度?|上一年度?)~12{n}', CARRIED),
  wording(
    `(?:结转(?:至|到|入)?|转[入至到])(?:下年度?|下一年度?|次年|明年|${YEAR})(?:度)?(?:继续办理)?~6{n}`,
    FORWARD,
  ),
  wording(`{n}~4(?:结转(?:至|到|入)?|转[入至])(?:下|次|${YEAR})`, FORWARD),
  wording('(?<![按限延][期时])(?:办结|办毕)~16{n}', FINISHED),
  wording(
    '(?:共|累计|合计|总计|全年|年度|已)[需应]?(?:依法|按时|按期)?(?:办理|答复|处理|办复)~6{n}',
    HANDLED,
  ),
];

const WORDINGS = [
  wording('新(?:收|接收|受理|收到)~20{n}', RECEIVED_NEW),
  ...FRAME.slice(0, 4),
  wording(`(?:收到|接到|接收|受理|收办|收悉)(?:${EVERYBODY})?~24申请~8{n}`, RECEIVED),
  wording('(?:收到|接到|接收|受理|收办)~8{n}~14申请', RECEIVED),
  wording('(?:收到|接到|接收|受理|收办)~12依申请公开~6{n}', RECEIVED),
  ...FRAME.slice(4),
  wording('(?:办理|处理)~20申请~6{n}', HANDLED),
  wording('(?:办理|处理)~6{n}~10公开申请', HANDLED),
  wording(
    '(?<=^|[，；。：])~12信息公开申请(?!予以|部分|不予|无法|其[他它])(?:数量|总数|总量|件数)?~4{n}',
    HANDLED_OR_RECEIVED,
  ),
];

/** What the text says of all applications: received, carried over, handled. Some applicants' are another check's. */
export function applicationClaims(report: Report): Claim[] {
  let heading = '';
  return allSentences(report).flatMap((sentence) => {
    const { passage, masked } = sentence;
    if (passage.kind === 'heading') heading = passage.text;
    if (isAboutApplications(sentence)) {
      return claimsOf(sentence, WORDINGS, report).filter(({ quantity, start, end }) => {
        const clause = masked.slice(startOfClause(masked, start), end);
        const words = masked.slice(start, end).replace(EVERYBODY_PATTERN, '');
        if (quantity === FINISHED && isPartOfFinished(masked, start, end)) return false;
        return !CHANNEL.test(clause) && !NOT_ALL.test(words) && !/未受理/.test(clause);
      });
    }
    if (!NAMES_APPLICATIONS.test(heading) && !namesApplications(passage)) return [];
    return claimsOf(sentence, FRAME, report).filter(({ figures: [figure], start, end }) => {
      const clause = masked.slice(startOfClause(masked, start), end);
      return (
        figure?.unit === '件' &&
        !CHANNEL.test(clause) &&
        !NOT_ALL.test(clause) &&
        !OTHER_MATTERS.test(masked.slice(0, end))
      );
    });
  });
}

/** 自然人申请12件，办结12件; 已办结13件，另有上年结转1件已办结. */
function isPartOfFinished(masked: string, start: number, end: number): boolean {
  const subject = /^(?:其中，?)?(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构|法人|企业|个人)/;
  return subject.test(masked.slice(0, start)) || /[，；]另/.test(masked.slice(end));
}

/** What else is handled and answered by the piece. */
const OTHER_MATTERS =
  /投诉|咨询|诉求|许可|审批|工单|来电|信箱|热线|留言|信访|来信|来电|案件|问题|事项|疑难|清单|文件|服务/;

const NAMES_APPLICATIONS = /公开申请|依申请公开/;

/** Whether a passage has words for a pattern; asked again for each of its sentences, so that the answer is kept. */
function kept(pattern: RegExp): (passage: Passage) => boolean {
  const known = new WeakMap<Passage, boolean>();
  return (passage) => {
    const answer = known.get(passage) ?? pattern.test(passage.text);
    known.set(passage, answer);
    return answer;
  };
}

const namesApplications = kept(NAMES_APPLICATIONS);
const namesDisclosure = kept(/信息公开|依申请|公开申请/);

/** Whether a sentence is about applications for information, or goes on in a passage that is. */
export function concernsApplications(sentence: Sentence): boolean {
  return isAboutApplications(sentence) || namesApplications(sentence.passage);
}

/** 申请 alone may be one for a licence, a certificate, a subsidy. */
export function isAboutApplications({ text, passage }: Sentence): boolean {
  if (!/申请/.test(text)) return false;
  return passage.section === 3 || namesDisclosure(passage);
}
