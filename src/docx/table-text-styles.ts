import { TABLE } from '../document/stylesheet.ts';
import { runFonts } from './fonts.ts';
import { style } from './style-element.ts';
import { STYLE } from './style-ids.ts';
import { characterProperties, exactSpacing, justification } from './style-properties.ts';

/**
 * The line after a table that ends a section: of a line's height it went on a page of its own after a full one. A clerk who
 * goes on writing presses Enter there and has the text's own style.
 */
const TABLE_END_PT = 1;

/**
 * Text in tables stands off the page's grid, on lines of its own pitch: on the grid each row would be a line of the
 * page high.
 */
export function tableTextStyles(): string[] {
  const { role, groupRole, sizePt, pitchPt } = TABLE;
  const text = style('paragraph', STYLE.tableText, '表格文字', {
    paragraph: [exactSpacing(pitchPt), justification('center')],
    run: characterProperties({ fonts: runFonts(role), sizePt, trackingPt: 0 }),
  });
  const left = [justification('left')];
  const right = [justification('right')];
  const group = characterProperties({ fonts: runFonts(groupRole), sizePt, trackingPt: 0 });
  return [
    text,
    style('paragraph', STYLE.tableTextLeft, '表格文字（左）', { basedOn: STYLE.tableText, paragraph: left }),
    style('paragraph', STYLE.tableTextRight, '表格文字（右）', {
      basedOn: STYLE.tableText,
      paragraph: right,
    }),
    style('paragraph', STYLE.tableEnd, '表格末尾', {
      basedOn: STYLE.tableText,
      next: STYLE.bodyText,
      paragraph: [exactSpacing(TABLE_END_PT)],
    }),
    style('paragraph', STYLE.tableGroup, '表格分组', { basedOn: STYLE.tableText, run: group }),
    style('paragraph', STYLE.tableGroupLeft, '表格分组（左）', {
      basedOn: STYLE.tableGroup,
      paragraph: left,
    }),
  ];
}
