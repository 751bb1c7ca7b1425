import { parseArgs } from 'node:util';
import { fill, type Language, type Params, type Text } from '../diagnostics/finding.ts';
import type { CommandSpec, Invocation, OptionSpec } from './command.ts';
import { COMMANDS, COMMON_OPTIONS } from './commands.ts';
import { chooseLanguage } from './language.ts';
import { MESSAGES } from './messages.ts';

export type Parsed = { readonly language: Language } & (
  | { readonly kind: 'run'; readonly command: CommandSpec; readonly invocation: Invocation }
  | { readonly kind: 'help'; readonly command?: CommandSpec }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string }
);

interface Words {
  readonly positionals: readonly string[];
  /** As they were written, in order. */
  readonly options: readonly {
    readonly name: string;
    readonly raw: string;
    readonly value: string | undefined;
  }[];
}

/** The words after `nianbao`, understood or refused with a sentence in the user's language. */
export function parse(words: readonly string[]): Parsed {
  const { positionals, options } = split(words);
  const given = (name: string): (typeof options)[number] | undefined => options.find((o) => o.name === name);
  const language = chooseLanguage(given('lang')?.value);
  const [name, ...rest] = positionals;
  const command = COMMANDS.find((c) => c.name === name);

  if (given('version') !== undefined) return { kind: 'version', language };
  if (name !== undefined && command === undefined) {
    return wrong(language, MESSAGES.unknownCommand, { name, known: COMMANDS.map((c) => c.name).join(' ') });
  }
  const specs = [...(command?.options ?? []), ...COMMON_OPTIONS];
  for (const option of options) {
    const fault = faultOf(option, specs);
    if (fault !== undefined) return wrong(language, fault, { name: option.raw, command: name ?? '' });
  }
  const lang = given('lang')?.value;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') {
    return wrong(language, MESSAGES.badValue, { option: '--lang', found: lang, expected: 'zh, en' });
  }
  if (command === undefined) return { kind: 'help', language };
  if (given('help') !== undefined) return { kind: 'help', command, language };
  const extra = rest[command.argument === undefined ? 0 : 1];
  if (extra !== undefined) return wrong(language, MESSAGES.tooMany, { name: extra });
  const values = Object.fromEntries(options.map((o) => [o.name, o.value ?? true]));
  return { kind: 'run', command, invocation: { arguments: rest, options: values, language }, language };
}

/** Node's own parser, told of every command's options at once, so that options may stand before the command. */
function split(words: readonly string[]): Words {
  const specs = [...COMMANDS.flatMap((c) => c.options), ...COMMON_OPTIONS];
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(specs.map((o) => [o.name, toNode(o)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return {
    positionals: tokens.flatMap((t) => (t.kind === 'positional' ? [t.value] : [])),
    options: tokens.flatMap((t) =>
      t.kind === 'option' ? [{ name: t.name, raw: t.rawName, value: t.value }] : [],
    ),
  };
}

function toNode(option: OptionSpec): { type: 'string' | 'boolean'; short?: string } {
  const type = option.value === undefined ? 'boolean' : 'string';
  return option.short === undefined ? { type } : { type, short: option.short };
}

function faultOf(option: Words['options'][number], specs: readonly OptionSpec[]): Text | undefined {
  const spec = specs.find((o) => o.name === option.name);
  if (spec === undefined) return MESSAGES.unknownOption;
  if (spec.value !== undefined && !option.value) return MESSAGES.missingValue;
  if (spec.value === undefined && option.value !== undefined) return MESSAGES.needlessValue;
  return undefined;
}

function wrong(language: Language, text: Text, params: Params): Parsed {
  return {
    kind: 'wrong',
    message: `${fill(text[language], params)}\n${MESSAGES.seeHelp[language]}`,
    language,
  };
}
