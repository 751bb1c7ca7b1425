import { inspect, types } from 'node:util';
import type { World } from '../world/world.ts';
import { type BuildOptions, FORMATS, type Format } from './building.ts';

/** What a program without types may hand over is refused at once, by its name: nothing it asks for is passed over. */

interface Option {
  readonly expected: string;
  readonly is: (value: unknown) => boolean;
}

const OPTIONS: Readonly<Record<keyof BuildOptions, Option>> = {
  formats: { expected: `a list of ${FORMATS.join(', ')}`, is: isFormats },
  fontsFolder: { expected: 'a path', is: isText },
  madeAt: {
    expected: 'a valid Date',
    is: (value) => types.isDate(value) && !Number.isNaN(value.getTime()),
  },
  attach: { expected: 'true or false', is: (value) => typeof value === 'boolean' },
  onStep: { expected: 'a function', is: (value) => typeof value === 'function' },
};

/** @throws {RangeError} for an option that there is not, and for a value that an option does not take */
export function refuseOptions(options: BuildOptions): void {
  if (typeof options !== 'object' || options === null) throw wrong('options', options, 'an object');
  for (const [name, value] of Object.entries(options)) {
    if (!isOption(name))
      throw new RangeError(`no option ${name}; expected ${Object.keys(OPTIONS).join(', ')}`);
    const { is, expected } = OPTIONS[name];
    if (value !== undefined && !is(value)) throw wrong(name, value, expected);
  }
}

/** @throws {RangeError} for what is no world, and for a folder that is no text, such as a row's number */
export function refusePlace(world: World, folder: string): void {
  const { list, read } = Object(world) as Partial<World>;
  if (typeof list !== 'function' || typeof read !== 'function')
    throw wrong('world', world, 'diskWorld, memoryWorld({ … }) or another World');
  if (!isText(folder)) throw wrong('folder', folder, 'a path of the world');
}

const wrong = (name: string, value: unknown, expected: string): RangeError =>
  new RangeError(`${name}: ${inspect(value, { depth: 0, breakLength: Infinity })}; expected ${expected}`);

function isOption(name: string): name is keyof BuildOptions {
  return Object.hasOwn(OPTIONS, name);
}

function isFormats(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one: Format) => FORMATS.includes(one));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
