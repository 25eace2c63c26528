/** The order in which the dates of one column are written. */
export type DateForm = "iso" | "dayFirst" | "monthFirst" | "named";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;
const NUMBERED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const NAMED = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4}|\d{2})$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = 86_400_000;
/** Excel's day 0 (30 December 1899) as days before 1970. */
const EPOCH = 25_569;

/**
 * The form of a column's dates, or null when it holds something else. `ambiguous` says that nothing in the column
 * told day and month apart.
 */
export function dateForm(texts: readonly string[]): { form: DateForm; ambiguous: boolean } | null {
  if (texts.length === 0) return null;
  if (texts.every((text) => ISO.test(text))) return { form: "iso", ambiguous: false };
  if (texts.every((text) => NAMED.test(text))) return { form: "named", ambiguous: false };
  const parts = texts.map((text) => NUMBERED.exec(text));
  if (parts.some((part) => part === null)) return null;
  const dayFirst = parts.some((part) => Number(part?.[1]) > 12);
  const monthFirst = parts.some((part) => Number(part?.[2]) > 12);
  if (dayFirst && monthFirst) return null;
  return { form: dayFirst ? "dayFirst" : "monthFirst", ambiguous: !dayFirst && !monthFirst };
}

/** Excel's serial number of a date text, or null when it is no day of the calendar. */
export function parseDate(text: string, form: DateForm): number | null {
  const match = (form === "iso" ? ISO : form === "named" ? NAMED : NUMBERED).exec(text.trim());
  if (!match) return null;
  const [, a = "", b = "", c = "", hour = "0", minute = "0", second = "0"] = match;
  const [year, month, day] = {
    iso: [Number(a), Number(b), Number(c)],
    dayFirst: [fullYear(c), Number(b), Number(a)],
    monthFirst: [fullYear(c), Number(a), Number(b)],
    named: [fullYear(c), MONTHS.indexOf(b.toLowerCase()) + 1, Number(a)],
  }[form] as [number, number, number];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  return midnight.getTime() / DAY + EPOCH + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** Two-digit years as Excel reads them: 00 to 29 are 2000 to 2029. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}
