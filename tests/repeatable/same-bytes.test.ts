import { cp, mkdir, mkdtemp, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '../pdf/read-pdf.ts';
import { edit, nianbao, sampleHome } from '../support/command.ts';
import { testWith } from '../support/programs.ts';

const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';

interface Files {
  readonly docx: Buffer;
  readonly pdf: Buffer;
}

async function build(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Files> {
  const { code, err } = nianbao(['build', ...words, '--quiet'], cwd, { SOURCE_DATE_EPOCH: '', ...env });
  expect(code, err).toBe(0);
  const read = (format: string): Promise<Buffer> => readFile(join(cwd, 'out', `${TITLE}.${format}`));
  return { docx: await read('docx'), pdf: await read('pdf') };
}

const USER = 'zhangsan-of-room-417';
let content: string;
let elsewhere: string;
let files: Files;
beforeAll(async () => {
  const home = await sampleHome();
  content = join(home, 'content');
  files = await build([], home);
  elsewhere = join(await mkdtemp(join(tmpdir(), 'nianbao-')), USER);
  await mkdir(elsewhere);
});

/** A clock that is eleven years fast. */
const OTHER_DAY = `
const now = Date.now;
const fast = () => now() + 4000 * 86400e3;
globalThis.Date = class extends Date {
  constructor(...words) { words.length === 0 ? super(fast()) : super(...words); }
  static now() { return fast(); }
};`;

describe('the same content gives the same bytes', () => {
  test.each([
    ['another process', {}],
    ['the far east of the calendar', { TZ: 'Pacific/Kiritimati', LANG: 'en_US.UTF-8' }],
    [
      'the far west, another language, another user',
      { TZ: 'Pacific/Pago_Pago', LC_ALL: 'tr_TR.UTF-8', USER, HOME: '/' },
    ],
  ])('in %s, and from another folder', async (_, env) => {
    const again = await build([content], elsewhere, env);
    expect(again.docx.equals(files.docx)).toBe(true);
    expect(again.pdf.equals(files.pdf)).toBe(true);
  });

  test('on another day, by the clock of the machine', async () => {
    const clock = join(elsewhere, 'clock.cjs');
    await writeFile(clock, OTHER_DAY);
    const again = await build([content], elsewhere, { NODE_OPTIONS: `--require ${clock}` });
    expect(again.docx.equals(files.docx)).toBe(true);
    expect(again.pdf.equals(files.pdf)).toBe(true);
  });

  test('in a folder with spaces in its name, of other file times, through a link, attachments too', async () => {
    const attached = await build([content, '--attach'], elsewhere);
    const copy = join(elsewhere, '年报 2022（定稿）', '内 容');
    await cp(content, copy, { recursive: true });
    for (const name of await readdir(copy)) await utimes(join(copy, name), 1e9, 1e9);
    await symlink(copy, join(elsewhere, 'link'), 'junction');
    for (const folder of [copy, 'link']) {
      const again = await build([folder, '--attach'], elsewhere);
      expect(again.docx.equals(attached.docx)).toBe(true);
      expect(again.pdf.equals(attached.pdf)).toBe(true);
    }
  });

  test('and one character more gives others', async () => {
    const home = await sampleHome();
    await edit(join(home, 'content', '1-总体情况.yaml'), '材料200余件', '材料201余件');
    const other = await build([], home);
    expect(other.docx.equals(files.docx)).toBe(false);
    expect(other.pdf.equals(files.pdf)).toBe(false);
  });
});

describe('the date that the files carry', () => {
  const dates = ({ docx, pdf }: Files): string[] => [
    /<dcterms:created[^>]*>([^<]*)</.exec(textOf(docx, 'docProps/core.xml'))?.[1] ?? '',
    /<xmp:CreateDate>([^<]*)</.exec(pdf.toString('latin1'))?.[1] ?? '',
  ];

  test('is the content’s, and the same instant in both', () => {
    expect(dates(files)).toEqual(['2023-01-31T12:00:00Z', '2023-01-31T12:00:00Z']);
  });

  test('is SOURCE_DATE_EPOCH where that is set, in any time zone', async () => {
    const epoch = { SOURCE_DATE_EPOCH: '1700000000' };
    const made = await build([content], elsewhere, { ...epoch, TZ: 'Asia/Shanghai' });
    expect(dates(made)).toEqual(['2023-11-14T22:13:20Z', '2023-11-14T22:13:20Z']);
    const again = await build([content], elsewhere, { ...epoch, TZ: 'America/New_York' });
    expect(again.docx.equals(made.docx) && again.pdf.equals(made.pdf)).toBe(true);
  });

  test.each(['yesterday', '-1', '1e9', '999999999999'])('SOURCE_DATE_EPOCH=%s is told', (epoch) => {
    const { code, err } = nianbao(['build', content], elsewhere, { SOURCE_DATE_EPOCH: epoch });
    expect(code).toBe(2);
    expect(err).toContain('SOURCE_DATE_EPOCH');
  });
});

const textOf = (zip: Uint8Array, name: string): string =>
  Buffer.from(unzipSync(zip)[name] ?? []).toString('utf8');

describe('no user, host or path is in the files', () => {
  /** What would give a machine or a person away, as bytes in the encodings of both formats. */
  const traces = (): Buffer[] => {
    const words = [USER, process.cwd(), tmpdir(), content, elsewhere, hostname(), 'node_modules', '/fonts/'];
    return words
      .filter((word) => word.length > 3)
      .flatMap((word) => [
        Buffer.from(word),
        Buffer.from(word, 'utf16le'),
        Buffer.from(word, 'utf16le').swap16(),
      ]);
  };

  const tracesIn = (bytes: Uint8Array): string[] =>
    traces()
      .filter((trace) => Buffer.from(bytes).includes(trace))
      .map(String);

  test('DOCX, and the workbooks in it', async () => {
    const { docx } = await build([content], elsewhere, { USER, LOGNAME: USER, USERNAME: USER });
    const parts = Object.entries(unzipSync(docx));
    const workbooks = parts.filter(([name]) => name.endsWith('.xlsx'));
    expect(workbooks.length).toBeGreaterThan(0);
    const inner = workbooks.flatMap(([, bytes]) => Object.entries(unzipSync(bytes)));
    for (const [name, bytes] of [...parts, ...inner]) {
      expect(tracesIn(Buffer.concat([Buffer.from(name), bytes])), name).toEqual([]);
    }
  });

  testWith('qpdf')('PDF, its streams opened', async () => {
    const { pdf } = await build([content], elsewhere, { USER, LOGNAME: USER, USERNAME: USER });
    const opened = inspect(pdf, 'qpdf', '--qdf', '--object-streams=disable', 'FILE', '-');
    expect(opened.length).toBeGreaterThan(pdf.length);
    expect(tracesIn(Buffer.from(opened))).toEqual([]);
    expect(tracesIn(pdf)).toEqual([]);
  });
});
