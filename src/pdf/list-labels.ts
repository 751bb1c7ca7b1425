import type { ListBlock, ParagraphBlock } from '../document/document.ts';
import type { GlyphRun, Item } from '../layout/page.ts';

/** Parts the markers of lists from their texts: to a reader of tags the marker is the label of its item (Lbl). */
export class ListLabels {
  /** The items whose marker has not come by yet. */
  private readonly pending = new Set<object>();

  /** @returns the object that will own the marker's glyphs, or undefined where an item has none. */
  expect(item: ListBlock['items'][number]): object | undefined {
    const [marker] = item.inlines;
    if (marker !== undefined) this.pending.add(item);
    return marker;
  }

  /** The items of a page in the parts that belong to different elements. */
  splitAll(items: readonly Item[]): readonly Item[] {
    return this.pending.size === 0 ? items : items.flatMap((item) => this.split(item));
  }

  private split(item: Item): readonly Item[] {
    if (item.kind !== 'glyphs' || item.owner === 'artifact' || !this.pending.delete(item.owner))
      return [item];
    const [marker] = (item.owner as ParagraphBlock).inlines;
    if (marker === undefined || !item.text.startsWith(marker.text)) return [item];
    const count = [...marker.text].length;
    const label = { ...slice(item, 0, count), owner: marker };
    return count === item.advances.length ? [label] : [label, slice(item, count)];
  }
}

/** Some characters of a run, at their places. */
function slice(run: GlyphRun, from: number, to?: number): GlyphRun {
  return {
    ...run,
    x: run.x + run.advances.slice(0, from).reduce((sum, advance) => sum + advance, 0),
    text: [...run.text].slice(from, to).join(''),
    advances: run.advances.slice(from, to),
    ...(run.offsets === undefined ? {} : { offsets: run.offsets.slice(from, to) }),
  };
}
