import type { Words } from '../view.ts';

/** An element of the shell. @throws {Error} when the shell lacks it. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** A new element with a class and a text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** The words that the shell was sent with. */
export const words = JSON.parse(document.body.dataset['words'] ?? '{}') as Words;

/** Fills a word's {name}s. */
export function say(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
