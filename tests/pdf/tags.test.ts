import { describe, expect } from 'vitest';
import { testWith } from '../support/programs.ts';
import { document, LONG, paragraph, place, write } from './fixture.ts';
import { inspect } from './read-pdf.ts';

const test = testWith('pdfinfo');

/** The tag tree as poppler reads it, one element a line; what belongs to one element on several pages is joined. */
async function tags(source = document): Promise<string> {
  const { bytes } = write(source);
  return inspect(bytes, 'pdfinfo', '-struct-text', 'FILE')
    .replace(/"\n\s*"/g, '')
    .replace(/ +\/Summary.*\n/, '')
    .replace(/\/BBox \[.*\]/g, '/BBox')
    .replaceAll(LONG, 'LONG')
    .trim();
}

describe('the tag tree', () => {
  test('of every kind of block', async () => {
    expect(await tags()).toMatchInlineSnapshot(`
      "Document
        P (block)
          "某市政府办公室2022年政府信息公开工作年度报告"
        P (block)
          "本报告由某市政府办公室编制。联系电话：0533-1234567，邮箱 bgs@example.gov.cn。"
        H1 (block)
          "一、总体情况"
        H2 (block)
          "（一）主动公开。"
        P (block)
          "LONG"
        H3 (block)
          "（1）栏目"
        L (block):
           /ListNumbering /Decimal
          LI (block)
            Lbl (block)
              "1."
            LBody (block)
              "公开制度；"
          LI (block)
            Lbl (block)
              "2."
            LBody (block)
              "公开指南。"
        H1 (block)
          "二、办理情况"
        Table (block):
          THead
            TR
              TH:
                 /Scope /Column
                 /RowSpan 2
                 /ColSpan 2
                "事项"
              TH:
                 /Scope /Column
                 /ColSpan 2
                "申请人情况"
            TR
              TH:
                 /Scope /Column
                "自然人"
              TH:
                 /Scope /Column
                "商业企业"
          TBody
            TR
              TH:
                 /Scope /Column
                 /ColSpan 4
                "本年度办理结果"
            TR
              TH:
                 /Scope /Row
                 /RowSpan 2
                "不予公开"
              TH:
                 /Scope /Row
                "国家秘密"
              TD
                "12"
              TD
            TR
              TH:
                 /Scope /Row
                "过程性信息"
              TD
                "7"
              TD
                "65"
        Div
          Caption
            "历年申请数量对比图"
          Figure:
             /Placement /Block
             /BBox
            "2020年2021年2022年020040060080010001200单位：件54811076"
        Div
          Figure:
             /Placement /Block
             /BBox
            ""
          Caption
            "办公场所"
        L (block):
           /ListNumbering /Decimal
          Caption
            "附件："
          LI (block)
            Lbl (block)
              "1."
            LBody (block)
              "公开目录"
          LI (block)
            Lbl (block)
              "2."
            LBody (block)
              "名词解释"
        P (block)
          "某市政府办公室"
        P (block)
          "2023年1月31日"
        H1 (block)
          "附件公开目录"
        P (block)
          "目录如下，𫖯某、堃某二人负责。""
    `);
  });

  test('does not skip a level of headings (ISO 14289-1, 7.4.2)', async () => {
    const heading = (level: 1 | 2 | 3 | 4, text: string) =>
      ({ kind: 'heading', level, inlines: [{ text }], place }) as const;
    const blocks = [heading(1, '一、甲'), heading(3, '1.乙'), heading(4, '（1）丙'), heading(2, '（一）丁')];
    const levels = (await tags({ ...document, blocks: [...blocks, paragraph('完。')] })).match(/H\d/g);
    expect(levels).toEqual(['H1', 'H2', 'H3', 'H2']);
  });
});
