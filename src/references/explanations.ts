import { because, type Explanations } from '../diagnostics/explanation.ts';

/** Examples are texts of a part. */
export const REFERENCE_EXPLANATIONS: Explanations = {
  R101: because(
    '引用前后各两个花括号，缺一个就不是引用，会照原样印出。',
    'A reference has two braces on either side; with one missing it is none, and prints as it stands.',
    '收到申请{{ 表三.本年新收.总计 件。',
    '收到申请{{ 表三.本年新收.总计 }}件。',
  ),
  R102: because(
    '内容里只能取数，不能写判断和循环：一份年报是写出来的文字，不是程序。',
    'Content takes figures, and has no conditions or loops: a report is text, and no program.',
    '{% if 年度 %}收到申请275件。{% endif %}',
    '收到申请275件。',
  ),
  R103: because(
    '引用里只能是名称，或“名称 | 函数: 名称或数字”；加减号和算式不能用。',
    'A reference is a name, or “name | function: name or number”; it has no signs of arithmetic.',
    '共{{ 表二.规章.本年制发件数 + 表二.行政规范性文件.本年制发件数 }}件。',
    '共{{ 表二.规章.本年制发件数 | 合计: 表二.行政规范性文件.本年制发件数 }}件。',
  ),
  R104: because(
    '引用的名称要与表格里的一致，各级之间用半角的点。对不上名称就取不到数。',
    'The names of a reference are those of the tables, with half-width points between them.',
    '收到申请{{ 表三.本年新受.总计 }}件。',
    '收到申请{{ 表三.本年新收.总计 }}件。',
  ),
  R105: because(
    '一行有自然人、商业企业等好几个数，要写明取哪一个；全部的数是“总计”。',
    'A row has a figure for each kind of applicant: name one of them, or 总计 for all.',
    '收到申请{{ 表三.本年新收 }}件。',
    '收到申请{{ 表三.本年新收.总计 }}件。',
  ),
  R106: because(
    '前面的名称已经指到一个数，数下面没有别的项目。',
    'What stands before is a figure already, and has nothing below it.',
    '{{ 年度.总计 }}年公开文件9件。',
    '{{ 年度 }}年公开文件9件。',
  ),
  R107: because(
    '能用的计算只有占比、同比、合计、小数和万，别的算法请直接写出结果。',
    'There are only the functions 占比, 同比, 合计, 小数 and 万; write the result of any other.',
    '予以公开占{{ 表三.予以公开.总计 | 比例: 表三.总计.总计 }}。',
    '予以公开占{{ 表三.予以公开.总计 | 占比: 表三.总计.总计 }}。',
  ),
  R108: because(
    '占比和同比要有另一个数来比，写在冒号后面。',
    '占比 and 同比 need another figure to compare with, behind the colon.',
    '予以公开占{{ 表三.予以公开.总计 | 占比 }}。',
    '予以公开占{{ 表三.予以公开.总计 | 占比: 表三.总计.总计 }}。',
  ),
  R109: because(
    '只有数字能计算；机关名称、带单位的金额等是文字。',
    'Only figures can be computed with; names and amounts with a unit are text.',
    '增长{{ 机关 | 同比: 200 }}。',
    '增长{{ 表三.本年新收.总计 | 同比: 200 }}。',
  ),
  R110: because(
    '上年是 0 时没有增幅，总数是 0 时没有占比，只能用文字说明。',
    'There is no growth of nothing, and no share of nothing: say it in words.',
    '占{{ 表三.予以公开.总计 | 占比: 表三.上年结转.总计 }}。',
    '上年没有结转的申请。',
  ),
  R111: because(
    '占比和增幅只对不小于 0 的数有意义。',
    'Shares and growth make sense of figures from 0 on only.',
    '增长{{ 表三.本年新收.总计 | 同比: -200 }}。',
    '增长{{ 表三.本年新收.总计 | 同比: 200 }}。',
  ),
  R112: because(
    '本年的表里没有往年的数，要先告诉程序到哪里去取，否则无从引用。',
    'This year’s tables have no figures of other years: say first where they are.',
    '比上年多{{ 上年.表三.本年新收.总计 }}件。',
    '比上年多126件。',
  ),
  R113: because(
    '少一对花括号或用了全角的，就不是引用，会照原样印出。',
    'With one pair of braces, or full-width ones, it is no reference, and prints as it stands.',
    '收到申请{ 表三.本年新收.总计 }件。',
    '收到申请{{ 表三.本年新收.总计 }}件。',
  ),
};
