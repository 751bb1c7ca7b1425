import { catalogue, clauseOf, ruleOf } from '../builder/catalogue.ts';
import { codeKey, nearestCode } from '../diagnostics/codes.ts';
import { type Diagnostic, fill, type Language, openly, type Text } from '../diagnostics/finding.ts';
import { LEVEL_WORDS } from '../diagnostics/words.ts';
import type { Command } from './command.ts';

const WORDS = {
  message: { zh: '提示信息', en: 'message' },
  why: { zh: '为什么', en: 'why' },
  mend: { zh: '改法', en: 'mend' },
  clause: { zh: '依据', en: 'see' },
  good: { zh: '正确', en: 'right' },
  bad: { zh: '错误', en: 'wrong' },
  which: { zh: '要写编号，如 nianbao explain M4。', en: 'A code is wanted, such as nianbao explain M4.' },
  unknown: {
    zh: '没有编号“{found}”，最接近的是“{expected}”。nianbao rules 列出全部检查。',
    en: 'There is no code “{found}”; the nearest is “{expected}”. nianbao rules lists all checks.',
  },
} as const satisfies Record<string, Text>;

/** nianbao explain CODE: what a finding means, why it matters and how to mend it. */
export const run: Command = async ({ arguments: [code], language }) => {
  if (code === undefined) {
    console.error(WORDS.which[language]);
    return 2;
  }
  const all = catalogue();
  const wanted = all.find((one) => codeKey(one.code) === codeKey(code));
  if (wanted === undefined) {
    const expected = nearestCode(
      code,
      all.map((one) => one.code),
    );
    console.error(fill(WORDS.unknown[language], { found: code, expected }));
    return 2;
  }
  console.log(explain(wanted, language));
  return 0;
};

function explain(diagnostic: Diagnostic, language: Language): string {
  const { code, level, message, mend } = diagnostic;
  const rule = ruleOf(code);
  const section = (head: Text, text: string | undefined | null): string[] =>
    text === undefined || text === null ? [] : [`${head[language]}${language === 'zh' ? '：' : ': '}${text}`];
  return [
    [code, LEVEL_WORDS[level][language], ...(rule === undefined ? [] : [rule.title[language]])].join('  '),
    ...section(WORDS.message, openly(message[language])),
    ...section(WORDS.why, rule?.why[language]),
    ...section(WORDS.mend, openly(mend[language])),
    ...section(WORDS.clause, clauseOf(diagnostic)),
    ...section(WORDS.good, rule?.good),
    ...section(WORDS.bad, rule?.bad),
  ].join('\n');
}
