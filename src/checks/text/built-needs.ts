/** One of these literals is in every text that a pattern matches in. */
export type OneOf = readonly string[];

/**
 * What the patterns need that nearly all reports are searched with, by their sources: to read a pattern takes as long as
 * to make its machine. Filled when the program is built (scripts/needed.mjs); what is not here is read when it is needed.
 */
export const BUILT_NEEDS: Readonly<Record<string, readonly OneOf[]>> = {};
