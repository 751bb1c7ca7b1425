/** A calendar date. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * 2023-01-31 or 2023年1月31日; undefined for anything else, and for days that the calendar does not have. Years have four
 * digits and begin with none that is 0.
 */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^([1-9]\d{3})-(\d{1,2})-(\d{1,2})$|^([1-9]\d{3})年(\d{1,2})月(\d{1,2})日$/.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).flatMap((digits) => (digits ? [Number(digits)] : []));
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day } : undefined;
}

/** 2023-01-31. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 2023年1月31日: GB/T 9704—2012 7.3.5.4, in Arabic digits, without leading zeros. */
export function printedDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}
