import { describe, expect, test } from 'vitest';
import { accept } from '../../src/checks/accept.ts';
import { assess } from '../../src/checks/assess.ts';
import { check } from '../../src/checks/index.ts';
import { applyLevels } from '../../src/checks/levels.ts';
import type { Finding, Level } from '../../src/diagnostics/finding.ts';
import type { Acceptance, LevelSetting } from '../../src/report/report.ts';
import { type Draft, report } from '../support/report.ts';

const place = { file: '0-报告.yaml', line: 9, column: 5 };
const TEXT = '一是提高规范性,强化责任；二是加强审核审核。\n\n今年以来，培训3期,参训126人次。';
const DRAFT: Draft = { texts: { 1: TEXT } };
const SOURCES = new Map([['1.md', TEXT]]);

const inShort = (findings: readonly Finding[]): string[] =>
  findings.map(({ diagnostic, place: { line } }) => `${diagnostic.level} ${diagnostic.code} ${line}`);
const about = (codes: readonly string[], findings: readonly Finding[]): Finding[] =>
  findings.filter(({ diagnostic }) => codes.includes(diagnostic.code));
const acceptance = (code: string, quote?: string): Acceptance => ({
  code,
  reason: '沿用原文',
  place,
  ...(quote === undefined ? {} : { quote }),
});

describe('接受', () => {
  const findings = about(['M31', 'M29', 'M34'], check(report(DRAFT)));
  const run = (...acceptances: Acceptance[]) => accept(findings, acceptances, SOURCES);

  test('without acceptances all is open', () => {
    expect(inShort(run().open)).toEqual(['warning M29 1', 'warning M31 1', 'warning M31 3', 'warning M34 3']);
  });

  test('a code is accepted with its reason', () => {
    const { open, accepted } = run(acceptance('M31'));
    expect(inShort(open)).toEqual(['warning M29 1', 'warning M34 3']);
    expect(accepted.map(({ finding, reason }) => `${finding.place.line} ${reason}`)).toEqual([
      '1 沿用原文',
      '3 沿用原文',
    ]);
  });

  test('a quotation narrows it to its lines, blanks and breaks aside', () => {
    expect(inShort(run(acceptance('M31', '培训 3期')).open)).toEqual([
      'warning M29 1',
      'warning M31 1',
      'warning M34 3',
    ]);
    expect(inShort(run(acceptance('M29', '审核审核')).open)).not.toContain('warning M29 1');
  });

  test('an acceptance that meets nothing is a hint; a code that is none, an error', () => {
    expect(inShort(run(acceptance('M40')).open)).toContain('hint C001 9');
    expect(inShort(run(acceptance('M31', '没有这句')).open)).toContain('hint C001 9');
    expect(inShort(run(acceptance('M99')).open)).toContain('error C003 9');
  });

  test('a code may be written in small or full-width letters; what is none is told as nearest as it can be', () => {
    for (const code of ['m31', 'Ｍ３１', ' M31 ']) {
      const { open, accepted } = run(acceptance(code));
      expect(inShort(open)).toEqual(['warning M29 1', 'warning M34 3']);
      expect(accepted).toHaveLength(2);
    }
    const [unknown] = about(['C003'], run(acceptance('m28c')).open);
    expect(unknown?.params).toEqual({ found: 'm28c', expected: 'M28' });
  });

  test('an error cannot be accepted', () => {
    const wrong = report({ title: ['2022年政府信息公开工作年度报告'] });
    const { open, accepted } = accept(about(['M33'], check(wrong)), [acceptance('M33')], new Map());
    expect(accepted).toEqual([]);
    expect(inShort(open)).toEqual(['error M33 1', 'error C002 9']);
  });
});

describe('级别', () => {
  const findings = about(
    ['M31', 'M34', 'M33'],
    check(report({ ...DRAFT, title: ['2022年政府信息公开工作年度报告'] })),
  );
  const set = (code: string, level: Level | 'off'): LevelSetting => ({ code, level, place });
  const run = (...settings: LevelSetting[]): string[] => inShort(applyLevels(findings, settings));

  test('raises, lowers and turns off', () => {
    expect(run(set('M31', 'error'), set('M34', 'hint'))).toEqual([
      'error M31 1',
      'error M31 3',
      'error M33 1',
      'hint M34 3',
    ]);
    expect(run(set('M31', 'off'))).toEqual(['error M33 1', 'warning M34 3']);
  });

  test('takes a code in small letters', () => {
    expect(run(set('m31', 'off'))).toEqual(['error M33 1', 'warning M34 3']);
  });

  test('an error stays one', () => {
    expect(run(set('M33', 'warning'))).toContain('error M33 1');
    expect(run(set('M33', 'off'))).toContain('error C004 9');
    expect(run(set('M33', 'error'))).not.toContain('error C004 9');
  });

  test('an unknown code', () => {
    expect(run(set('M3l', 'hint'))).toContain('error C003 9');
  });
});

test('both together: what is raised to an error is no more acceptable', () => {
  const settings: Draft = {
    ...DRAFT,
    levels: [{ code: 'M29', level: 'error', place }],
    accepted: [acceptance('M29'), acceptance('M31')],
  };
  const { open, accepted } = assess(report(settings), SOURCES);
  expect(inShort(about(['M29', 'M31', 'C002'], open))).toEqual(['error M29 1', 'error C002 9']);
  expect(accepted).toHaveLength(2);
});
