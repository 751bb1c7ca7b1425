/**
 * Whether a file of a report's folder is content, by its name: YAML, and not hidden, as editors and synchronisers leave
 * files of their own.
 * @param name without its folder
 */
export const isContentFile = (name: string): boolean => /\.ya?ml$/i.test(name) && !name.startsWith('.');
