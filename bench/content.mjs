// The sample report: as the files of its folder, for us, and as plain blocks, for the peers. And the edits that a warm
// run makes to it: the same kind of edit in both.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
const CONTENT = join(ROOT, 'content');

const FILLER = '持续推动政务公开工作提质增效，切实保障公众知情权';
/** What a person typed at a paragraph's end since the last build. */
const typed = (i) => `本段第${i}次修改，${FILLER.slice(0, 1 + ((i * 7) % FILLER.length))}。`;

/** The folder's files as text, by name. */
export const files = () =>
  Object.fromEntries(
    readdirSync(CONTENT)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(CONTENT, name), 'utf8')]),
  );

/** The first paragraph under the first level-2 heading made longer, and one figure of table two changed. */
export function editFiles(texts, i) {
  return mapFiles(texts, {
    总体情况: (text) => once(text, /(\n {4}## .*\n\n(?: {4}.*\n)*? {4}.*)(?=\n\n)/, (all) => all + typed(i)),
    主动公开政府信息情况: (text) =>
      once(text, /现行有效件数: (\d+)/, (_, n) => `现行有效件数: ${Number(n) + i}`),
  });
}

/** Another organ's report: its name everywhere, and figures of its own. */
export function otherFiles(texts, i) {
  const organ = `淄博市第${i + 1}街道办事处`;
  const renamed = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text.replaceAll('淄博市政府办公室', organ)]),
  );
  return mapFiles(renamed, {
    主动公开政府信息情况: (text) =>
      once(text, /现行有效件数: (\d+)/, (_, n) => `现行有效件数: ${Number(n) + i}`),
  });
}

/** A text has at most 100 000 characters: so many times part one fits into one. */
const MOST_TIMES = 60;

/**
 * A long report: the paragraphs of part one again and again, in the parts with text and then in annexes. Each has a number
 * of its own: that one stands twice would be a finding.
 */
export function longFiles(texts, times) {
  const [, part] = Object.entries(texts).find(([name]) => name.includes('总体情况'));
  const body = part.slice(part.indexOf('正文: |') + '正文: |\n'.length);
  const paragraphs = body
    .replaceAll(/^ *#.*\n/gm, '')
    .replaceAll(/\{\{.*?\}\}/g, '1')
    .trimEnd();
  const again = (n) => paragraphs.replaceAll(/。(?=\n\n|$)/g, `（之${n}）。`);
  let left = times;
  const take = () => {
    const taken = Math.min(left, MOST_TIMES);
    const all = Array.from({ length: taken }, (_, k) => again(left - k));
    left -= taken;
    return `\n\n${all.join('\n\n')}\n`;
  };
  const more = (text) => text.trimEnd() + take();
  const long = mapFiles(texts, { 总体情况: more, 存在的主要问题: more, 其他需要报告: more });
  const annexes = [];
  while (left > 0)
    annexes.push(`- 标题: 附件${annexes.length + 1}\n  正文: |\n${take().replace(/^\n+/, '')}`);
  return annexes.length === 0 ? long : { ...long, '7-附件.yaml': `附件:\n${annexes.join('')}` };
}

/** The same edit on plain blocks. */
export function editBlocks(report, i) {
  const edited = structuredClone(report);
  const heading = edited.blocks.findIndex(({ kind }) => kind === 'h2');
  edited.blocks.slice(heading).find(({ kind }) => kind === 'p').text += typed(i);
  const cell = edited.blocks
    .find(({ kind }) => kind === 'table')
    .rows.flat()
    .findLast(({ text }) => /^\d+$/.test(text));
  cell.text = String(Number(cell.text) + i);
  return edited;
}

export function otherBlocks(report, i) {
  return JSON.parse(
    JSON.stringify(editBlocks(report, i)).replaceAll('淄博市政府办公室', `淄博市第${i + 1}街道办事处`),
  );
}

function mapFiles(texts, changes) {
  const changed = { ...texts };
  for (const [part, change] of Object.entries(changes)) {
    const name = Object.keys(texts).find((file) => file.includes(part));
    changed[name] = change(texts[name]);
  }
  return changed;
}

function once(text, pattern, replacement) {
  if (!pattern.test(text)) throw new Error(`the sample has no ${pattern}`);
  return text.replace(pattern, replacement);
}
