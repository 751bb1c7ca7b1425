import fc from 'fast-check';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { beforeAll, expect, test } from 'vitest';
import { prepareReport, type Typeset } from '../../src/builder/build.ts';
import type { GlyphRun, Page } from '../../src/layout/page.ts';
import { pageSvg, type Resources } from '../../src/preview/svg/page-svg.ts';
import { diskWorld } from '../../src/world/disk.ts';

let typeset: Typeset;
beforeAll(async () => {
  const prepared = await prepareReport(diskWorld, 'content');
  if (prepared.typeset === undefined) throw new Error('the sample has errors');
  typeset = prepared.typeset;
});

const draw = (page: Page, resources: Resources = { faces: new Set(), pictures: new Map() }): string =>
  pageSvg(page, typeset.laidOut.fonts, () => undefined, resources);

interface Text {
  readonly content: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The text elements directly of the page (those of a drawing stand in a group of their own). */
function texts(svg: string): Text[] {
  const document = XmlDocument.fromString(svg);
  try {
    const found = document.find('/*/*/*[local-name()="text"]') as XmlElement[];
    return found.map((element) => ({
      content: element.content,
      attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    }));
  } finally {
    document.dispose();
  }
}

test('every run of the layout stands on the page at its place, in its face and size', () => {
  const { pages } = typeset.laidOut;
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) {
    const runs = page.items.filter((item) => item.kind === 'glyphs');
    const drawn = texts(draw(page));
    expect(drawn.map(({ content }) => content)).toEqual(runs.map(({ text }) => text));
    runs.forEach((run, i) => {
      const { attributes } = drawn[i] as Text;
      expect(attributes['font-family']).toBe(`nianbao-${run.face}`);
      expect(Number(attributes['font-size'])).toBeCloseTo(run.size, 2);
      expect(Number(attributes['y'])).toBeCloseTo(run.y, 2);
      expect(attributes['x']?.split(' ')).toHaveLength(run.text.length);
    });
  }
});

test('a page refers to its faces and pictures, and to nothing else', () => {
  const resources: Resources = { faces: new Set(), pictures: new Map() };
  const svgs = typeset.laidOut.pages.map((page) => draw(page, resources)).join('\n');
  const families = new Set([...svgs.matchAll(/font-family="nianbao-([^"]+)"/g)].map(([, id]) => id));
  expect(families).toEqual(resources.faces);
  expect(svgs).not.toMatch(/href|url\(|<script|<style|\son\w+=/);
});

const run = (more: Partial<GlyphRun>): Page => {
  const item: GlyphRun = {
    kind: 'glyphs',
    owner: 'artifact',
    x: 10,
    y: 20,
    face: 'Tinos-Regular',
    size: 16,
    text: 'a',
    advances: [8],
    ...more,
  };
  return { number: 1, width: 100, height: 100, items: [item] };
};

test('any text is well-formed and read back as it was, each character at its own place', () => {
  const character = fc
    .integer({ min: 0x20, max: 0x2fa1d })
    .filter((c) => (c < 0x7f || c > 0x9f) && (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) !== 0xfffe)
    .map((c) => String.fromCodePoint(c));
  const text = fc.array(fc.oneof(character, fc.constantFrom('<', '&', '"', '>', ']]>', '  ')), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, (characters) => {
      const written = characters.join('');
      const advances = [...written].map((_, k) => 5 + k);
      const [read] = texts(draw(run({ text: written, advances })));
      expect(read?.content).toBe(written);
      const xs = read?.attributes['x']?.split(' ').map(Number) ?? [];
      let pen = 10;
      let unit = 0;
      [...written].forEach((c, k) => {
        expect(xs[unit]).toBe(pen);
        unit += c.length;
        pen += advances[k] ?? 0;
      });
      expect(xs).toHaveLength(unit);
    }),
    { numRuns: 200 },
  );
});

test('a turned run is turned about its start, an emboldened one is stroked', () => {
  const [turned] = texts(draw(run({ turned: true })));
  expect(turned?.attributes['transform']).toBe('rotate(90 10 20)');
  const [bold] = texts(draw(run({ emboldened: true })));
  expect(Number(bold?.attributes['stroke-width'])).toBeGreaterThan(0);
});

test('a length that is no number is a fault, not a broken picture', () => {
  expect(() => draw(run({ y: Number.NaN }))).toThrow(RangeError);
});
