/** How numbers are written in a file: 1,234.5 or 1.234,5. */
export type DecimalMark = "." | ",";

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const POINT_GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const COMMA = /^[+-]?\d+,\d+$/;
const COMMA_GROUPED = /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/;

/** The decimal mark that explains more of the texts; the point where nothing speaks for the comma. */
export function decimalMark(texts: Iterable<string>): DecimalMark {
  let [point, comma] = [0, 0];
  for (const text of texts) {
    if (/\.\d{1,2}$|\.\d{4,}$/.test(text) && PLAIN.test(text)) point += 1;
    if (POINT_GROUPED.test(text) && !COMMA.test(text)) point += 1;
    if (COMMA.test(text) && !/,\d{3}$/.test(text)) comma += 1;
    if (COMMA_GROUPED.test(text) && text.includes(",")) comma += 1;
  }
  return comma > point ? "," : ".";
}

/** The number a text stands for, or null: codes with leading zeros and numbers beyond 15 digits stay text, as they would lose something. */
export function parseNumber(text: string, mark: DecimalMark): number | null {
  const trimmed = text.trim();
  if (!/^[+\-.\d]/.test(trimmed) || /^[+-]?0\d/.test(trimmed)) return null;
  if (trimmed.length > 15 && trimmed.replace(/\D/g, "").length > 15) return null;
  const plain =
    mark === "."
      ? POINT_GROUPED.test(trimmed)
        ? trimmed.replaceAll(",", "")
        : trimmed
      : COMMA_GROUPED.test(trimmed) || COMMA.test(trimmed)
        ? trimmed.replaceAll(".", "").replace(",", ".")
        : trimmed;
  return PLAIN.test(plain) ? Number(plain) : null;
}
