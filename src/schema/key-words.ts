/** What an editor shows of a key: over its value's description stands its title. */
export interface KeyWords {
  /** As it is printed, or in a few words what it is. */
  readonly title: string;
  /** What to write, in Chinese: editors show one text to everybody. */
  readonly description: string;
  /** The clause that asks for it; absent where the key is the program's own. */
  readonly clause?: string;
}

/** The words as one text for a tooltip: the clause stands last. */
export function describe({ description, clause }: KeyWords): string {
  return clause === undefined ? description : `${description}\n依据：${clause}。`;
}
