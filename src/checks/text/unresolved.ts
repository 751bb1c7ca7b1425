/** A text without the references that could not be resolved: they are told by themselves, and what they are written with is no text. */
export function withoutReferences(text: string): string {
  return text.replace(/\{\{.*?\}\}/g, (whole) => ' '.repeat(whole.length));
}
