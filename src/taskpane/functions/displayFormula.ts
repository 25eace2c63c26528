export interface Separators {
  readonly list: string;
  readonly decimal: string;
}

/**
 * An English formula as the user would type it: list separator and decimal mark outside of quotes and array braces.
 * Separators inside array braces differ by country in ways that no host tells, so braces stay as they are.
 */
export function displayFormula(formula: string, { list, decimal }: Separators): string {
  return mapOutsideQuotes(formula, (text) => text.replaceAll(",", list).replace(/(\d)\.(?=\d)/g, `$1${decimal}`));
}

/** What the user typed for one argument, as English formula text. */
export function englishArgument(typed: string, { list, decimal }: Separators): string {
  return mapOutsideQuotes(typed.trim(), (text) => {
    const withComma = list === "," ? text : text.replaceAll(list, "\u0000");
    const withPoint =
      decimal === "." ? withComma : withComma.replaceAll(new RegExp(`(\\d)${escape(decimal)}(?=\\d)`, "g"), "$1.");
    return withPoint.replaceAll("\u0000", ",");
  });
}

/** True when the formula holds an array constant, whose separators are shown the English way. */
export function hasArrayConstant(formula: string): boolean {
  return /\{/.test(formula.replace(/"[^"]*"/g, ""));
}

function mapOutsideQuotes(formula: string, change: (text: string) => string): string {
  return formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\})|([^"'{]+)/g,
    (_, kept?: string, text?: string) => kept ?? change(text ?? ""),
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
