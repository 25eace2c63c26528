export interface DatePatterns {
  readonly dateSeparator: string;
  readonly short: string;
  readonly long: string;
  readonly time: string;
}

const american: DatePatterns = {
  dateSeparator: "/",
  short: "M/d/yyyy",
  long: "dddd, MMMM d, yyyy",
  time: "h:mm:ss tt",
};

const known: Readonly<Record<string, DatePatterns>> = {
  de: { dateSeparator: ".", short: "dd.MM.yyyy", long: "dddd, d. MMMM yyyy", time: "HH:mm:ss" },
  fr: { dateSeparator: "/", short: "dd/MM/yyyy", long: "dddd d MMMM yyyy", time: "HH:mm:ss" },
  "en-GB": { dateSeparator: "/", short: "dd/MM/yyyy", long: "dd MMMM yyyy", time: "HH:mm:ss" },
};

/** How Windows writes dates in a language; American where the workbench knows no better. */
export function datePatterns(locale: string): DatePatterns {
  return known[locale] ?? known[locale.split("-")[0] ?? ""] ?? american;
}
