import type { Item, Picture } from '../layout/page.ts';
import type { FaceNumbers, Faces } from './faces.ts';
import { textsIn } from './glyphs.ts';
import { box, drawing, rule } from './graphics.ts';
import { glyphRun } from './text.ts';

type Drawn = Exclude<Item, Picture>;

interface KeptOperators {
  readonly operators: string;
  /** What they hold for. */
  readonly numbers: FaceNumbers;
  /** The ids of the faces that they use. */
  readonly faces: readonly string[];
}

/** Of a document that is built again, most items are the objects that they were. */
const kept = new WeakMap<Drawn, KeptOperators>();

/** The operators that draw an item on the document's current page, and its faces made ready there. */
export function operatorsOf(item: Drawn, faces: Faces): string {
  const known = kept.get(item);
  if (known?.numbers === faces.numbers) {
    for (const face of known.faces) faces.use(face);
    return known.operators;
  }
  const operators = make(item, faces);
  const own = new Set(textsIn(item, faces.fonts).map(({ face }) => face));
  kept.set(item, { operators, numbers: faces.numbers, faces: [...own] });
  return operators;
}

function make(item: Drawn, faces: Faces): string {
  switch (item.kind) {
    case 'glyphs':
      return glyphRun(item, faces);
    case 'rule':
      return rule(item);
    case 'box':
      return box(item);
    case 'drawing':
      return drawing(item, faces);
  }
}
