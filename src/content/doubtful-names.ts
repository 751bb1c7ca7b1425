import { entryOf, type MapNode } from '../source/node.ts';
import { fits } from './fits.ts';
import { entryIn, isMapping, type Schema } from './schema-kinds.ts';
import { alternativeFor, below } from './schema-walk.ts';

/** What texts may refer to in 报告. */
const NAMES = ['机关', '联系方式', '上年', '往年'] as const;

/**
 * Which of 报告's names may have been written where they could not be read: below a key that nobody knows, in a file with
 * errors, or with a value that is none. What is wrong there is told once, and not again at every reference to it.
 * @param unreadKeys top-level keys of files that could not be read
 */
export function doubtfulNames(
  tree: MapNode,
  schema: Schema,
  unreadKeys: ReadonlySet<string>,
): ReadonlySet<string> {
  const settings = entryOf(tree, '报告')?.value;
  if (settings?.kind !== 'map') return new Set(settings !== undefined || unreadKeys.has('报告') ? NAMES : []);
  const map = alternativeFor(below(schema, '报告'), 'map');
  const own = (name: string) => (isMapping(map) ? entryIn(map, name) : undefined);
  const hasOthers = settings.entries.some(({ name }) => own(name) === undefined);
  return new Set(
    NAMES.filter((name) => {
      const value = entryOf(settings, name)?.value;
      const schema = own(name);
      if (value === undefined) return hasOthers;
      return schema !== undefined && !fits(value, schema);
    }),
  );
}
