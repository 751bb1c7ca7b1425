import { join } from 'node:path';
import { type Built, FORMATS } from '../builder/build.ts';
import { type Manifest, manifestBytes, manifestOf, readManifest } from '../builder/manifest.ts';
import { MANIFEST_ENDING, manifestName } from '../builder/manifest-name.ts';
import { type Changes, changesSince, type Verdict, type Verified, verifyFolder } from '../builder/verify.ts';
import { version } from '../builder/version.ts';
import { fill, hasErrors, type Language, type Text } from '../diagnostics/finding.ts';
import { findingRecord } from '../diagnostics/json.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { diskWorld } from '../world/disk.ts';
import { recoverFolder } from '../world/replace.ts';
import { WorldError } from '../world/world.ts';
import { buildOnce } from './build-once.ts';
import { readBuildWords } from './build-options.ts';
import type { Command } from './command.ts';
import { whyNotRead } from './messages.ts';
import { printFindings } from './print-findings.ts';
import { inTurn } from './progress.ts';
import { complain, say } from './say.ts';

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  same: { zh: '一致：{path}', en: 'same: {path}' },
  differs: { zh: '不一致：{path} 不是现在的内容生成的', en: 'differs: {path} is not what the content gives' },
  missing: { zh: '缺少：{path}', en: 'missing: {path}' },
  other: { zh: '无关：{path} 不是这份报告的文件', en: 'other: {path} is no file of this report' },
};

const CHANGED = {
  inputs: { zh: '生成之后改动过：{names}', en: 'changed since: {names}' },
  fonts: { zh: '生成之后换过字体：{names}（按用途）', en: 'fonts changed since, by role: {names}' },
  outputs: {
    zh: '成品与清单不符（生成之后被改动过，或重新生成而没有写清单）：{names}',
    en: 'not the files of the manifest (edited since, or built again without one): {names}',
  },
  nothing: {
    zh: '内容、字体、程序版本和成品都与清单一致：生成时用了 --attach 或 SOURCE_DATE_EPOCH 的，核对时也要用；没有用的，核对时也不要用。',
    en: 'Content, fonts, version and files are as the manifest has them: --attach and SOURCE_DATE_EPOCH have to be the same as when the files were made.',
  },
  version: { zh: '生成时的程序版本：{version}', en: 'made by version {version} of the program' },
  unreadable: { zh: '不能读取 {path}：{reason}。', en: 'Cannot read {path}: {reason}.' },
  broken: {
    zh: '内容有错误，不能核对。',
    en: 'The content has errors: there is nothing to compare with.',
  },
} as const satisfies Record<string, Text>;

/** What came of it. */
interface Outcome {
  readonly findings: Built['findings'];
  /** Undefined when nothing could be compared. */
  readonly compared?: Compared;
  /** What could not be read. */
  readonly fault?: WorldError;
}

interface Compared {
  readonly verified: readonly Verified[];
  /** Since the manifest, if there is one; told where a file is not what it should be. */
  readonly changes: Changes | undefined;
}

/** nianbao verify [folder] [--out DIR] [--format docx,pdf] [--fonts DIR] [--attach] [--quiet] [--json] */
export const run: Command = async (invocation) => {
  const { language } = invocation;
  const words = readBuildWords(invocation);
  if (words === undefined) return 2;
  const { folder, out, json, quiet } = words;
  const { built, read } = await buildOnce(invocation, words);
  const { findings } = built;
  let outcome: Outcome = { findings };
  if (!hasErrors(findings)) {
    try {
      const manifest = await manifestOf(diskWorld, { folder, read, ...built });
      await inTurn(out, { language, quiet: json || quiet }, (onWait) => recoverFolder(out, onWait));
      outcome = { findings, compared: await compare(out, built.files, manifest) };
    } catch (error) {
      if (!(error instanceof WorldError)) throw error;
      outcome = { findings, fault: error };
    }
  }
  if (json) process.stdout.write(`${JSON.stringify(recordOf(outcome, out, language), null, 2)}\n`);
  else tell(outcome, built.sources, out, { language, quiet });
  return isSound(outcome) ? 0 : 1;
};

async function compare(out: string, files: Built['files'], manifest: Manifest): Promise<Compared> {
  const name = manifestName(files);
  const expected = [...files, { name, bytes: manifestBytes(manifest) }];
  const notAsked = await leftOut(out, name, manifest);
  const all = await verifyFolder(diskWorld, out, expected);
  const verified = all.filter((file) => !notAsked.includes(file.name));
  const changes = allSame(verified) ? undefined : await changesSince(diskWorld, out, name, manifest);
  return { verified, changes };
}

/**
 * Where only some formats are asked for (--format): this report's files of the others, and a manifest that speaks of
 * them too. Nothing is said of those.
 */
async function leftOut(out: string, name: string, { outputs }: Manifest): Promise<string[]> {
  const title = name.slice(0, -MANIFEST_ENDING.length);
  const others = FORMATS.map((format) => `${title}.${format}`).filter(
    (file) => !Object.hasOwn(outputs, file),
  );
  if (others.length === 0) return [];
  const bytes = await diskWorld.read(join(out, name)).catch(() => undefined);
  const then = bytes && readManifest(bytes);
  const covers = then !== undefined && others.some((file) => Object.hasOwn(then.outputs, file));
  return covers ? [...others, name] : others;
}

const allSame = (verified: readonly Verified[]): boolean =>
  verified.every(({ verdict }) => verdict === 'same' || verdict === 'other');

const isSound = ({ compared }: Outcome): boolean => compared !== undefined && allSame(compared.verified);

const unreadable = (error: WorldError, language: Language): string =>
  fill(CHANGED.unreadable[language], { path: error.path, reason: whyNotRead(error, language) });

function tell(
  { findings, compared, fault }: Outcome,
  sources: Built['sources'],
  out: string,
  { language, quiet }: { readonly language: Language; readonly quiet: boolean },
): void {
  if (hasErrors(findings)) {
    printFindings(findings, sources, language);
    complain(CHANGED.broken[language]);
  }
  if (fault !== undefined) complain(unreadable(fault, language));
  for (const { name, verdict } of compared?.verified ?? []) {
    if (quiet && (verdict === 'same' || verdict === 'other')) continue;
    say(fill(VERDICTS[verdict][language], { path: join(out, name) }));
  }
  for (const line of compared === undefined ? [] : reasons(compared, language)) say(line);
}

/** What the manifest knows of why a file is not what it should be. */
function reasons({ verified, changes }: Compared, language: Language): string[] {
  if (changes === undefined) return [];
  const { version: then, inputs, fonts = [], outputs = [] } = changes;
  const said = then === undefined ? [] : [fill(CHANGED.version[language], { version: then })];
  for (const [kind, names] of Object.entries({ inputs, fonts, outputs } as const)) {
    if (names.length === 0) continue;
    const list = names.join(language === 'zh' ? '、' : ', ');
    said.push(fill(CHANGED[kind as 'inputs' | 'fonts' | 'outputs'][language], { names: list }));
  }
  const differs = verified.some(
    ({ name, verdict }) => verdict === 'differs' && !name.endsWith(MANIFEST_ENDING),
  );
  return differs && said.length === 0 ? [CHANGED.nothing[language]] : said;
}

/** The same for programs: docs/cli.md says what is in it. */
function recordOf(outcome: Outcome, out: string, language: Language): Readonly<Record<string, unknown>> {
  const { findings, compared, fault } = outcome;
  return {
    nianbao: version(),
    ok: isSound(outcome),
    findings: sortFindings(findings).map((found) => findingRecord(found, language)),
    files: (compared?.verified ?? []).map(({ name, verdict }) => ({ path: join(out, name), verdict })),
    ...(compared?.changes === undefined ? {} : { changes: compared.changes }),
    ...(fault === undefined
      ? {}
      : { error: { code: fault.code, path: fault.path, message: unreadable(fault, language) } }),
  };
}
