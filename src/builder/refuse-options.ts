import { type BuildOptions, FORMATS } from './building.ts';

const NAMES: Readonly<Record<keyof BuildOptions, true>> = {
  formats: true,
  fontsFolder: true,
  madeAt: true,
  attach: true,
  onStep: true,
};

/**
 * Refuses options that a program without types may hand over: nothing it asks for is passed over in silence.
 * @throws {RangeError} for an option or a format that there is not, formats that are no list or none, an instant that is none
 */
export function refuseOptions(options: BuildOptions): void {
  const name = Object.keys(options).find((key) => !Object.hasOwn(NAMES, key));
  if (name !== undefined)
    throw new RangeError(`no option ${name}; expected ${Object.keys(NAMES).join(', ')}`);
  const { formats = FORMATS, madeAt } = options;
  const isList = Array.isArray(formats) && formats.length > 0;
  const unknown = isList ? formats.find((format) => !FORMATS.includes(format)) : String(formats);
  if (unknown !== undefined)
    throw new RangeError(`formats: ${unknown}; expected a list of ${FORMATS.join(', ')}`);
  if (madeAt !== undefined && Number.isNaN(madeAt.getTime())) throw new RangeError('madeAt: no valid date');
}
