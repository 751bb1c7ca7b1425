import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import { shorten } from '../diagnostics/words.ts';
import { halfWidth } from './half-width.ts';
import { NO_COLON } from './typing-diagnostics.ts';

/** What a line without a colon may be known to be. */
interface Known {
  /** Whether lines below it belong to it. */
  readonly opens?: boolean;
  /** Whether a name is one that may stand here; where nobody knows, only figures and brackets make what follows a value. */
  readonly isKey?: (name: string) => boolean;
}

/**
 * A line that makes no key, with what it was to be as far as that shows: 行政处罚 3 is 行政处罚: 3, and the cells of a
 * row that was pasted are a list.
 * @param written without the blanks around it
 */
export function noColon(written: string, place: Place, known: Known = {}): Finding {
  const meant = withColon(written, known);
  const words = meant === undefined ? GENERAL : { expected: meant, expectedEn: meant };
  return finding(NO_COLON, place, { found: shorten(written), ...words });
}

/** The same for what may as well be a text: only where its first word is a key. */
export function keyWithoutColon(
  written: string,
  place: Place,
  isKey: (name: string) => boolean,
): Finding | undefined {
  const [name = ''] = written.split(BLANKS, 1);
  return isKey(name) ? noColon(written, place, { isKey, opens: name === written }) : undefined;
}

const GENERAL = { expected: '名称: 内容', expectedEn: 'key: value' };
/** What is longer is not typed after a message. */
const LONGEST = 100;
const BLANKS = /[ \t\u00a0\u3000]+/;
const FIGURE = /^-?[\d０-９]+(?:[.．][\d０-９]+)?$/;

function withColon(written: string, { opens = false, isKey }: Known): string | undefined {
  const [name = '', ...cells] = written.split(BLANKS);
  if (written.length > LONGEST || /[:：，。；！？]/.test(name)) return undefined;
  const rest = written.slice(name.length).trim();
  if (rest === '') return opens ? `${name}:` : undefined;
  if (cells.every((cell) => FIGURE.test(cell))) {
    return `${name}: ${halfWidth(cells.length === 1 ? rest : `[${cells.join(', ')}]`)}`;
  }
  return /^[{["|]/.test(rest) || isKey?.(name) === true ? `${name}: ${rest}` : undefined;
}
