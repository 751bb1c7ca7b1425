import { codeKey, nearestCode } from '../diagnostics/codes.ts';
import { type Finding, finding, type Level } from '../diagnostics/finding.ts';
import type { LevelSetting } from '../report/report.ts';
import { RULES } from './index.ts';
import { LOWERS_ERROR, UNKNOWN_CODE } from './settings-diagnostics.ts';

/**
 * Findings at the levels that the report sets (级别). An error stays one: what it says is wrong for certain.
 * @returns the findings left, then what is wrong with the settings themselves.
 */
export function applyLevels(findings: readonly Finding[], settings: readonly LevelSetting[]): Finding[] {
  const own = new Map(RULES.map(({ code, level }) => [codeKey(code), level]));
  const problems: Finding[] = [];
  const levels = new Map<string, LevelSetting['level']>();
  for (const { code, level, place } of settings) {
    const usual = own.get(codeKey(code));
    if (usual === undefined) {
      const expected = nearestCode(
        code,
        RULES.map((rule) => rule.code),
      );
      problems.push(finding(UNKNOWN_CODE, place, { found: code, expected }));
    } else if (usual === 'error' && level !== 'error') {
      problems.push(finding(LOWERS_ERROR, place, { found: code }));
    } else levels.set(codeKey(code), level);
  }
  const left = findings.flatMap((one) => {
    const level = levels.get(codeKey(one.diagnostic.code));
    return level === 'off' ? [] : [level === undefined ? one : atLevel(one, level)];
  });
  return [...left, ...problems];
}

function atLevel(one: Finding, level: Level): Finding {
  return { ...one, diagnostic: { ...one.diagnostic, level } };
}
