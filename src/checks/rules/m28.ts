import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { partText, prose } from '../text/passages.ts';

/** Parts five and six say something: 无 is no report. */
export const m28: Rule = {
  code: 'M28',
  level: 'error',
  clause: '{notice}',
  title: { zh: '第五、六部分没有内容', en: 'parts five and six' },
  message: {
    zh: '“{part}”只写了“{found}”，应写明具体情况',
    en: '“{part}” says only “{found}”; expected what is the case',
  },
  mend: {
    zh: '第五部分写本年的具体问题和改进情况；第六部分至少写明信息处理费收取情况',
    en: 'part five: this year’s problems and what was done; part six: at least the fees for handling applications',
  },
  why: {
    zh: '问题要具体，改进要实在；信息处理费的收取情况必须在第六部分报告。',
    en: 'Problems are to be concrete; fees for handling must be reported in part six.',
  },
  good: '其他需要报告的事项:\n  正文: 2022年度未收取信息处理费。',
  bad: '其他需要报告的事项:\n  正文: 无。',

  *check(report): Iterable<Finding> {
    for (const { spec, heading, place } of report.parts) {
      if (spec.number !== 5 && spec.number !== 6) continue;
      const text = partText(report, spec.number);
      // A part without any text is refused by the reader, or shows a table or a picture.
      if (text === '') continue;
      if (!/^(?:无|没有|暂无|无其他)?(?:内容|情况|事项|问题)?$/.test(text.replace(/[。\s.、]/g, '')))
        continue;
      const first = prose(report).find(({ section, text }) => section === spec.number && text !== '');
      yield finding(m28, first?.locate(0, first.text.length) ?? place, { part: heading, found: text });
    }
  },
};
