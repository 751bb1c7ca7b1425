import { type Finding, finding } from '../diagnostics/finding.ts';
import { suggestions } from '../diagnostics/suggest.ts';
import { shorten } from '../diagnostics/words.ts';
import type { Edition } from '../editions/edition.ts';
import { oddIndent } from '../source/look-alikes.ts';
import { keyWithoutColon } from '../source/no-colon.ts';
import { type Entry, entryOf, isBlank, type Node } from '../source/node.ts';
import { wrongColon } from '../source/wrong-colon.ts';
import { figureFinding } from './figure.ts';
import { THOUSANDS } from './figure-diagnostics.ts';
import { MISPLACED_KEY, MISSPELT_KEY, OTHER_EDITION_KEY, UNKNOWN_KEY } from './key-diagnostics.ts';
import { isKeyOf, keyForms, normaliseKey } from './keys.ts';
import { entriesIn, isList, isMapping, itemIn, keysOf, type Schema } from './schema-kinds.ts';
import { alternativeFor, alternatives } from './schema-walk.ts';
import { isThousands } from './thousands.ts';

export interface KeyContext {
  readonly edition: Edition;
  /** The schemas of all editions, for keys of another. */
  readonly schemas: readonly { readonly edition: Edition; readonly schema: Schema }[];
}

/**
 * A key that its mapping does not know: with what was probably meant.
 * @param node the mapping. @param path the official keys that lead to it.
 */
export function explainUnknownKey(
  node: Node | undefined,
  key: string,
  schema: Schema | undefined,
  path: readonly string[],
  context: KeyContext,
): Finding {
  const entry = entryOf(node, key);
  if (entry === undefined) throw new Error(`no entry ${key}`);
  const { place } = entry.key;
  const map = alternativeFor(schema, 'map');
  const known = keysOf(map);
  const found = shorten(key);
  const typing = typingMistake(entry, node, map, path);
  if (typing !== undefined) return typing;

  const normal = normaliseKey(key);
  const home = homes(normal, context.schemas.find(({ edition }) => edition === context.edition)?.schema);
  if (home.length === 1 && home[0] !== undefined && home[0].length > 0) {
    return finding(MISPLACED_KEY, place, { found, expected: home[0].join(' › ') });
  }
  const below = home.filter((at) => at.length === path.length + 1 && path.every((step, k) => at[k] === step));
  if (below.length > 0) {
    return finding(MISPLACED_KEY, place, { found, expected: below.map((at) => at.at(-1)).join('”或“') });
  }
  const other = context.schemas.find(
    ({ edition, schema: theirs }) => edition !== context.edition && homes(normal, theirs).length > 0,
  );
  if (other !== undefined && home.length === 0) {
    const params = {
      found,
      other: other.edition.id,
      edition: context.edition.id,
      expected: known.join('、'),
    };
    return finding(OTHER_EDITION_KEY, place, params);
  }
  const expected = suggestion(normal, map);
  if (expected !== undefined) return finding(MISSPELT_KEY, place, { found, expected });
  return finding(UNKNOWN_KEY, place, { found, expected: known.join('、') });
}

/** Colons without space and full-width ones make one key of {自然人：260}; 1,234 between braces makes a key 234. */
function typingMistake(
  entry: Entry,
  node: Node | undefined,
  map: Schema | undefined,
  path: readonly string[],
): Finding | undefined {
  const { key, value } = entry;
  const { text, locate } = key.source();
  const indent = oddIndent(text, locate);
  if (indent !== undefined) return indent;
  const colon = isBlank(value)
    ? (wrongColon(text, (offset) => locate(offset)) ??
      keyWithoutColon(text, key.place, (name) => isKeyOf(map, name)))
    : undefined;
  if (colon !== undefined || !isThousands(entry)) return colon;
  const before = node?.kind === 'map' ? node.entries[node.entries.indexOf(entry) - 1] : undefined;
  const first = before?.value.kind === 'scalar' ? before.value : { ...key, text: '' };
  const name = [path.at(-1), before?.name].join(' ').trim();
  const length = key.place.column + text.length - first.place.column;
  const isOneLine = first.place.line === key.place.line;
  const place = isOneLine ? { ...first.place, length } : first.place;
  const whole = { ...key, text: `${first.text},${text}`, place };
  return figureFinding(THOUSANDS, whole, { kind: 'count', name });
}

/** The official key whose accepted forms come nearest, if that is one key and not several alike. */
function suggestion(key: string, map: Schema | undefined): string | undefined {
  const forms = map === undefined ? undefined : keyForms.get(map);
  if (forms === undefined) return undefined;
  const candidates = [...forms.keys()].filter((form) => !isFragment(form, key));
  const keys = new Set(suggestions(key, candidates).map((form) => forms.get(form)));
  return keys.size === 1 ? [...keys][0] : undefined;
}

/** People shorten long names, but do not make long ones of short: 法人或其他组织, the head of five columns, is no 其他. */
const isFragment = (form: string, key: string): boolean => key.includes(form) && 3 * form.length < key.length;

/** The paths of all mappings that know a key. */
function homes(key: string, schema: Schema | undefined, path: readonly string[] = []): readonly string[][] {
  return alternatives(schema).flatMap((one) => {
    if (isList(one)) return homes(key, itemIn(one), path);
    if (!isMapping(one)) return [];
    const here = keyForms.get(one)?.has(key) ? [[...path]] : [];
    return [
      ...here,
      ...Object.entries(entriesIn(one)).flatMap(([name, child]) => homes(key, child, [...path, name])),
    ];
  });
}
