/** Excel.NumberFormatCategory of a number format, told from its signs as the Format Cells dialog does. */
export function numberFormatCategory(format: string): string {
  if (format === "General") return "General";
  if (format === "@") return "Text";
  const plain = format.replace(/"[^"]*"|\\.|\[(?:Red|Black|Blue|Green|White|Yellow|Cyan|Magenta|Color\d+)\]/gi, "");
  const first = plain.split(";")[0] ?? "";
  if (/^_\(.*\*|^_-.*\*|^_ .*\*/.test(first)) return "Accounting";
  if (/\[\$[^-\]]+|[$€£¥]/.test(first)) return "Currency";
  const signs = first.replace(/\[\$-[^\]]*\]/g, "");
  if (/[dy]/i.test(signs) || /m{3}/i.test(signs)) return "Date";
  if (/[hs]/i.test(signs)) return "Time";
  if (/^[0#,.]+E[+-]0+$/i.test(signs)) return "Scientific";
  if (/^[0#,.]+%$/.test(signs)) return "Percentage";
  if (/[#0?]\/[#0?\d]/.test(signs)) return "Fraction";
  if (/^_?[( ]?#?,?#*0(\.0+)?_?\)?\s?$/.test(signs)) return "Number";
  return "Custom";
}
