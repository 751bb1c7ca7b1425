import { createHash } from 'node:crypto';
import {
  type BuildOptions,
  type BuiltFile,
  type Format,
  prepareReport,
  renderFile,
  type Step,
  type Typeset,
} from '../builder/build.ts';
import type { Finding, Language, Place } from '../diagnostics/finding.ts';
import { findingRecord } from '../diagnostics/json.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { Item, Picture } from '../layout/page.ts';
import type { World } from '../world/world.ts';
import { aboutLine, type KeptLines, keptLines } from './kept-lines.ts';
import { nearestPlace, Places } from './places.ts';
import { pageSvg, type Resources } from './svg/page-svg.ts';
import type { FindingView, PageView, Target, View } from './view.ts';

/** A sound state of the report, drawn. */
interface Drawn extends Resources {
  readonly typeset: Typeset;
  readonly pages: readonly PageView[];
  readonly svgs: ReadonlyMap<string, string>;
  readonly sources: readonly string[];
  /** The content files' texts by name, as they were. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every place on the pages, with where it is. */
  readonly targets: readonly Targeted[];
}

interface Targeted {
  readonly at: Place;
  readonly target: Target;
}

/**
 * The state of a preview: the report as it is, and the pages of its last sound state. Everything that a browser may be
 * given is here by name, so that no name from outside ever becomes a path of the disk.
 */
export class Preview {
  private version = 0;
  private findings: readonly Finding[] = [];
  /** The content files' texts by name, as they are now. */
  private texts: ReadonlyMap<string, string> = new Map();
  private current = false;
  private fault: string | undefined;
  private drawn: Drawn | undefined;
  /** Where the places on the pages are in the content as it is now. */
  private targets: readonly Targeted[] = [];
  /** While the pages are of a state before: what its files, by their numbers, have in common with those of now. */
  private kept: readonly (readonly KeptLines[])[] | undefined;
  /** A browser may still ask for a page of the state before. */
  private before: Drawn | undefined;
  private files = new Map<Format, Promise<BuiltFile>>();

  constructor(
    private readonly folder: string,
    private readonly options: BuildOptions = {},
  ) {}

  /**
   * Reads the report anew.
   * @param onStep told of each step as it begins.
   * @returns what was found, as for the terminal.
   */
  async update(
    world: World,
    onStep: (step: Step) => void = () => {},
  ): Promise<{
    readonly findings: readonly Finding[];
    readonly sources: ReadonlyMap<string, string>;
    readonly pages: number | undefined;
  }> {
    const { findings, sources, typeset } = await prepareReport(world, this.folder, {
      ...this.options,
      onStep,
    });
    const drawn = typeset === undefined ? undefined : draw(typeset, sources);
    if (drawn !== undefined) {
      this.before = this.drawn;
      this.drawn = drawn;
      this.files = new Map();
    }
    this.relate(sources);
    this.findings = findings;
    this.texts = sources;
    this.current = drawn !== undefined;
    this.fault = undefined;
    this.version += 1;
    return { findings, sources, pages: drawn?.pages.length };
  }

  /** The program itself failed: the pages stay, and the page says so. */
  failed(words: string): void {
    this.fault = words;
    this.current = false;
    this.version += 1;
  }

  /** The state, its findings in a language's words. */
  view(language: Language): View {
    const { drawn } = this;
    return {
      version: this.version,
      title: drawn?.typeset.document.meta.title ?? '',
      current: this.current,
      pages: drawn?.pages ?? [],
      sources: drawn?.sources ?? [],
      faces: [...(drawn?.faces ?? [])].sort(),
      ...(this.kept === undefined ? {} : { kept: this.kept }),
      findings: sortFindings(this.findings).map((found) => this.findingView(found, language)),
      ...(this.fault === undefined ? {} : { fault: this.fault }),
    };
  }

  /** A page's SVG, of this state or the one before. */
  page(id: string): string | undefined {
    return this.drawn?.svgs.get(id) ?? this.before?.svgs.get(id);
  }

  /** A picture on a page of this state or the one before. */
  picture(name: string): Picture | undefined {
    return this.drawn?.pictures.get(name) ?? this.before?.pictures.get(name);
  }

  /** A font file's bytes, of the faces that the pages are set in. */
  font(face: string): Uint8Array | undefined {
    const { drawn } = this;
    return drawn?.faces.has(face) ? drawn.typeset.laidOut.fonts.face(face).bytes() : undefined;
  }

  /** The finished file of the last sound state, made when it is first asked for; asked again after a failure, anew. */
  async file(format: Format): Promise<BuiltFile | undefined> {
    if (this.drawn === undefined) return undefined;
    const { files } = this;
    const made = this.files.get(format) ?? renderFile(this.drawn.typeset, format);
    files.set(format, made);
    made.catch(() => files.delete(format));
    return made;
  }

  /** Relates the places on the pages to the content as it is now. */
  private relate(sources: ReadonlyMap<string, string>): void {
    const { drawn } = this;
    if (drawn === undefined) return;
    const { texts, targets } = drawn;
    this.kept = undefined;
    this.targets = targets;
    if (drawn.sources.every((name) => texts.get(name) === sources.get(name))) return;
    const kept = new Map(
      drawn.sources.map((name) => [name, keptLines(texts.get(name) ?? '', sources.get(name) ?? '')]),
    );
    this.kept = [...kept.values()];
    this.targets = targets.map(({ at, target }) => {
      const runs = kept.get(at.file);
      return runs === undefined ? { at, target } : { at: { ...at, line: aboutLine(at.line, runs) }, target };
    });
  }

  private findingView(found: Finding, language: Language): FindingView {
    const target = nearestPlace(found.place, this.targets)?.target;
    const record = { ...findingRecord(found, language), inText: this.texts.has(found.place.file) };
    return target === undefined ? record : { ...record, target };
  }
}

function draw(typeset: Typeset, texts: ReadonlyMap<string, string>): Drawn {
  const { document, laidOut } = typeset;
  const places = new Places(document);
  const names = new PlaceNames();
  const targets: Targeted[] = [];
  const resources: Resources = { faces: new Set(), pictures: new Map() };
  const svgs = new Map<string, string>();
  const pages = laidOut.pages.map((page): PageView => {
    const placeOf = (item: Item): string | undefined => {
      const at = places.of(item);
      if (at === undefined) return undefined;
      const place = names.nameOf(at);
      targets.push({ at, target: { page: page.number, place } });
      return place;
    };
    const svg = pageSvg(page, laidOut.fonts, placeOf, resources);
    const id = createHash('sha256').update(svg).digest('hex').slice(0, 16);
    svgs.set(id, svg);
    return { id, width: page.width, height: page.height };
  });
  return { typeset, pages, svgs, sources: names.sources, texts, targets, ...resources };
}

/** The names of places on the pages (`data-place`): the number of a file, a line, a column. */
class PlaceNames {
  private readonly numbers = new Map<string, number>();

  nameOf({ file, line, column }: Place): string {
    const number = this.numbers.get(file) ?? this.numbers.size;
    this.numbers.set(file, number);
    return `${number}:${line}:${column}`;
  }

  /** The files, each at its number. */
  get sources(): readonly string[] {
    return [...this.numbers.keys()];
  }
}
