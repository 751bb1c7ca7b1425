import type { ShapeContext } from './shape.ts';

/**
 * A context that things are made in, and whether they may be kept: what a finding was reported about is made again, so
 * that it is told again.
 */
export interface Noticing<C> {
  readonly context: C;
  isSound(): boolean;
}

/** A context that notices whether anything is reported to it. */
export function noticing<C extends ShapeContext>(outer: C): Noticing<C> {
  let sound = true;
  const context: C = {
    ...outer,
    report(finding) {
      sound = false;
      outer.report(finding);
    },
  };
  return { context, isSound: () => sound };
}
