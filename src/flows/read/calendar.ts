/** Days between 1 March 0000 and Excel's day 0 (30 December 1899); serials after 28 February 1900 agree with Excel. */
const DAY_ZERO = 693_899;

/** Excel's serial number of a calendar day. */
export function serialOf(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1 -
    DAY_ZERO
  );
}

/** The calendar day of an Excel serial number; a time of day is dropped. */
export function dateOf(serial: number): { year: number; month: number; day: number } {
  const days = Math.floor(serial) + DAY_ZERO;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : serialOf(year, month + 1, 1) - serialOf(year, month, 1);
}

/** "2011-12-09" */
export function isoDate(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
