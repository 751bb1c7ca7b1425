import type { Acceptance, LevelSetting } from '../report/report.ts';
import { entryOf, type Node } from '../source/node.ts';

/** The words of 级别, and what they mean. */
export const LEVELS: ReadonlyMap<string, LevelSetting['level']> = new Map([
  ['错误', 'error'],
  ['警告', 'warning'],
  ['提示', 'hint'],
  ['关闭', 'off'],
]);

/** 级别: a level for each code that the author names. What the schema has reported is passed over. */
export function readLevels(node: Node | undefined): LevelSetting[] {
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ name, key, value }) => {
    const level = value.kind === 'scalar' ? LEVELS.get(value.text.trim()) : undefined;
    return level === undefined ? [] : [{ code: name.trim(), level, place: key.place }];
  });
}

/** 接受: each with the code and the reason; one without is reported by the schema, and accepts nothing. */
export function readAcceptances(node: Node | undefined): Acceptance[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    const word = (name: string): string => {
      const value = entryOf(item, name)?.value;
      return value?.kind === 'scalar' ? value.text.trim() : '';
    };
    const [code, reason, quote] = [word('检查'), word('理由'), word('位置')];
    if (code === '' || reason === '') return [];
    const place = entryOf(item, '检查')?.value.place ?? item.place;
    return [{ code, reason, place, ...(quote === '' ? {} : { quote }) }];
  });
}
