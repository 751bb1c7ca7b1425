import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with 报告.接受 and 报告.级别. */

export const ACCEPTS_NOTHING: Diagnostic = {
  code: 'C001',
  level: 'hint',
  message: {
    zh: '接受了“{found}”，但没有这样的警告或提示',
    en: '“{found}” is accepted, but there is no such warning or hint',
  },
  mend: {
    zh: '已经改好的，删去这一条；有“位置”的，核对引文与正文是否一字不差',
    en: 'delete the entry if the matter is mended; check that its 位置 quotes the text exactly',
  },
};

export const ACCEPTS_ERROR: Diagnostic = {
  code: 'C002',
  level: 'error',
  message: {
    zh: '“{found}”是错误，不能接受，应改正',
    en: '“{found}” is an error and cannot be accepted; expected a correction',
  },
  mend: { zh: '改正内容，并删去这一条', en: 'mend the content and delete the entry' },
};

export const UNKNOWN_CODE: Diagnostic = {
  code: 'C003',
  level: 'error',
  message: {
    zh: '没有检查“{found}”，最接近的是“{expected}”',
    en: 'there is no check “{found}”; the nearest is “{expected}”',
  },
  mend: { zh: '改为“{expected}”，或查看 nianbao rules', en: 'write “{expected}”, or see nianbao rules' },
};

export const LOWERS_ERROR: Diagnostic = {
  code: 'C004',
  level: 'error',
  message: {
    zh: '“{found}”是错误，级别不能降低',
    en: '“{found}” is an error, and its level cannot be lowered; expected 错误',
  },
  mend: { zh: '删去这一条，改正内容', en: 'delete the entry and mend the content' },
};
