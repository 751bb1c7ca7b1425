/**
 * The roles that a font plays; fonts/manifest.ts gives each a file, the DOCX its official name. The files of an office's
 * own fonts have these names.
 */
export const FONT_ROLES = ['title', 'body', 'level1', 'level2', 'table'] as const;

/** title 小标宋 · body 仿宋 · level1 黑体 · level2 楷体 · table 宋体 (tables, charts, page numbers). */
export type FontRole = (typeof FONT_ROLES)[number];
