import { join } from 'node:path';
import { type BuiltFile, buildReport } from '../build/build.ts';
import { type Manifest, manifestBytes, manifestName, manifestOf } from '../build/manifest.ts';
import { changesSince, type Verdict, verifyFolder } from '../build/verify.ts';
import { fill, hasErrors, type Language, type Text } from '../diagnostics/finding.ts';
import { diskWorld } from '../world/disk.ts';
import { recordReads } from '../world/record.ts';
import { recoverFolder } from '../world/replace.ts';
import { WorldError } from '../world/world.ts';
import { readBuildOptions } from './build-options.ts';
import type { Command } from './commands.ts';
import { REASONS } from './messages.ts';
import { printFindings } from './print-findings.ts';
import { Progress } from './progress.ts';

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  same: { zh: '一致：{path}', en: 'same: {path}' },
  differs: { zh: '不一致：{path} 不是现在的内容生成的', en: 'differs: {path} is not what the content gives' },
  missing: { zh: '缺少：{path}', en: 'missing: {path}' },
  other: { zh: '无关：{path} 不是这份报告的文件', en: 'other: {path} is no file of this report' },
};

const CHANGED = {
  inputs: { zh: '生成之后改动过：{names}', en: 'changed since: {names}' },
  version: { zh: '生成时的程序版本：{version}', en: 'made by version {version} of the program' },
  unreadable: { zh: '不能读取 {path}：{reason}。', en: 'Cannot read {path}: {reason}.' },
  broken: {
    zh: '内容有错误，不能核对。',
    en: 'The content has errors: there is nothing to compare with.',
  },
} as const satisfies Record<string, Text>;

/** nianbao verify [folder] [--out DIR] [--format docx,pdf] [--fonts DIR] */
export const run: Command = async (invocation) => {
  const { arguments: words, options, language } = invocation;
  const [folder = 'content'] = words;
  const out = String(options['out'] ?? 'out');
  const buildOptions = readBuildOptions(invocation);
  if (typeof buildOptions === 'string') {
    console.error(buildOptions);
    return 2;
  }
  const world = recordReads(diskWorld);
  const progress = new Progress(language, false);
  const built = await buildReport(world, folder, { ...buildOptions, onStep: progress.begin }).finally(
    progress.done,
  );
  if (hasErrors(built.findings)) {
    printFindings(built.findings, built.sources, language);
    console.error(CHANGED.broken[language]);
    return 1;
  }
  try {
    const manifest = await manifestOf(diskWorld, { folder, read: world.files, ...built });
    return await compare(out, built.files, manifest, language);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    const reason = REASONS[error.code]?.[language] ?? error.code;
    console.error(fill(CHANGED.unreadable[language], { path: error.path, reason }));
    return 1;
  }
};

async function compare(
  out: string,
  files: readonly BuiltFile[],
  manifest: Manifest,
  language: Language,
): Promise<number> {
  await recoverFolder(out);
  const name = manifestName(files);
  const expected = [...files, { name, bytes: manifestBytes(manifest) }];
  const verified = await verifyFolder(diskWorld, out, expected);
  for (const { name: file, verdict } of verified) {
    console.log(fill(VERDICTS[verdict][language], { path: join(out, file) }));
  }
  const sound = verified.every(({ verdict }) => verdict === 'same' || verdict === 'other');
  if (sound) return 0;
  const changes = await changesSince(diskWorld, join(out, name), manifest);
  if (changes?.version !== undefined) {
    console.log(fill(CHANGED.version[language], { version: changes.version }));
  }
  if (changes !== undefined && changes.inputs.length > 0) {
    const separator = language === 'zh' ? '、' : ', ';
    console.log(fill(CHANGED.inputs[language], { names: changes.inputs.join(separator) }));
  }
  return 1;
}
