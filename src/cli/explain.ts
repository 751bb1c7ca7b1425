import { catalogue, clauseOf, ruleOf } from '../builder/catalogue.ts';
import { explanationOf } from '../builder/explanations.ts';
import { codeKey, nearestCode } from '../diagnostics/codes.ts';
import { type Diagnostic, fill, type Language, openly, type Text } from '../diagnostics/finding.ts';
import { LEVEL_WORDS } from '../diagnostics/words.ts';
import type { Command } from './command.ts';
import { complain, say } from './say.ts';

const WORDS = {
  message: { zh: '提示信息', en: 'message' },
  why: { zh: '为什么', en: 'why' },
  mend: { zh: '改法', en: 'mend' },
  clause: { zh: '依据', en: 'see' },
  good: { zh: '正确的写法', en: 'right' },
  bad: { zh: '错误的写法', en: 'wrong' },
  which: { zh: '要写编号，如 nianbao explain M4。', en: 'A code is wanted, such as nianbao explain M4.' },
  unknown: {
    zh: '没有编号“{found}”，最接近的是“{expected}”。nianbao rules 列出全部检查。',
    en: 'There is no code “{found}”; the nearest is “{expected}”. nianbao rules lists all checks.',
  },
} as const satisfies Record<string, Text>;

/** nianbao explain CODE: what a finding means, why it matters and how to mend it. */
export const run: Command = async ({ arguments: [code], language }) => {
  if (code === undefined) {
    complain(WORDS.which[language]);
    return 2;
  }
  const all = catalogue();
  const wanted = all.find((one) => codeKey(one.code) === codeKey(code));
  if (wanted === undefined) {
    const expected = nearestCode(
      code,
      all.map((one) => one.code),
    );
    complain(fill(WORDS.unknown[language], { found: code, expected }));
    return 2;
  }
  say(explain(wanted, language));
  return 0;
};

function explain(diagnostic: Diagnostic, language: Language): string {
  const { code, level, message, mend } = diagnostic;
  const title = ruleOf(code)?.title;
  const explanation = explanationOf(code);
  const colon = language === 'zh' ? '：' : ': ';
  const section = (head: Text, text: string | undefined | null): string[] => {
    if (text === undefined || text === null) return [];
    const begin = `${head[language]}${colon}`;
    return [`${text.startsWith('\n') ? begin.trimEnd() : begin}${text}`];
  };
  return [
    [code, LEVEL_WORDS[level][language], ...(title === undefined ? [] : [title[language]])].join('  '),
    ...section(WORDS.message, openly(message[language])),
    ...section(WORDS.why, explanation?.why[language]),
    ...section(WORDS.mend, openly(mend[language])),
    ...section(WORDS.clause, clauseOf(diagnostic)),
    ...section(WORDS.bad, inLines(explanation?.bad)),
    ...section(WORDS.good, inLines(explanation?.good)),
  ].join('\n');
}

/** An example of several lines stands below its head. */
function inLines(example: string | null | undefined): string | null {
  if (example === null || example === undefined) return null;
  return example.includes('\n') ? `\n${example.replaceAll(/^(?=.)/gm, '  ')}` : example;
}
