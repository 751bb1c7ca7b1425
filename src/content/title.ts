import type { Report } from '../report/report.ts';
import type { Node } from '../source/node.ts';
import { type SourceText, textAt } from '../source/text.ts';
import { type TextReader, trimmed } from './texts.ts';

/**
 * The report's title: what 标题 says, a line or a list of lines; else the organ's name, where 机关 has it, with the year.
 * None without the organ's name, which is a finding: there is no title to judge.
 */
export function readTitle(
  title: Node | undefined,
  organ: Node | undefined,
  year: number,
  texts: TextReader,
): Pick<Report, 'title' | 'locateTitle'> {
  const written = (title?.kind === 'list' ? title.items : [title]).flatMap(
    (node) => texts.located(node) ?? [],
  );
  if (written.length > 0) return { title: written.map(({ text }) => text), locateTitle: locateIn(written) };
  const name = organ?.kind === 'scalar' ? trimmed(organ.source()) : undefined;
  if (name === undefined) return { title: [] };
  const own = [name, textAt(`${year}年政府信息公开工作年度报告`, name.locate(0, name.text.length))];
  return { title: [own.map(({ text }) => text).join('')], locateTitle: locateIn(own) };
}

/** The places of the characters of texts in a row; a stretch over two of them has the place of what is in the first. */
function locateIn(texts: readonly SourceText[]): NonNullable<Report['locateTitle']> {
  let end = 0;
  const stretches = texts.map((text) => {
    const start = end;
    end += text.text.length;
    return { text, start, end };
  });
  return (offset, length = 1) => {
    const at = Math.min(Math.max(offset, 0), end - 1);
    const { text, start, end: stop } = stretches.find((one) => at < one.end) as (typeof stretches)[number];
    return text.locate(at - start, Math.min(length, stop - at));
  };
}
