/** How the user writes numbers and lists. Formulas travel in en-US whatever it says. */
export interface HostLocale {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
}

export const americanEnglish: HostLocale = { name: "en-US", decimalSeparator: ".", thousandsSeparator: "," };
