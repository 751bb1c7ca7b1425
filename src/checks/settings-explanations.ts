import { because, type Explanations } from '../diagnostics/explanation.ts';

const accepting = (code: string): string =>
  `报告:\n  机关: 某市某局\n  年度: 2022\n  接受:\n    - { 检查: ${code}, 理由: 上级要求分项说明 }`;
const level = (setting: string): string => `报告:\n  机关: 某市某局\n  年度: 2022\n  级别: { ${setting} }`;

export const SETTINGS_EXPLANATIONS: Explanations = {
  C001: because(
    '接受的是已经没有的警告：留着它，以后同样的问题再出现时也会被略过。',
    'What is accepted is no longer found: left standing, it would hide the same matter when it comes back.',
    accepting('M40'),
    null,
  ),
  C002: because(
    '错误是肯定不对的，如勾稽不平；写了理由也不能印出去。',
    'An error is wrong for certain, as figures that do not add up: no reason makes it fit to print.',
  ),
  C003: because(
    '编号写错，这一条就不起作用，想接受的警告还在。',
    'A mistyped code accepts nothing, and the warning stays.',
    accepting('M99'),
    null,
  ),
  C004: because(
    '错误的级别不能降：有错误的年报不生成文件。',
    'The level of an error cannot be lowered: no files are made of a report with errors.',
    level('A1: 提示'),
    level('M40: 提示'),
  ),
};
