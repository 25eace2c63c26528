/**
 * A cell's content in a form in which what was entered and what Excel gives back are the same: Excel stores 15 digits,
 * turns headings of tables into texts, and rewrites formulas (spaces, quotes, prefixes of newer functions).
 */
export function normalContent(content: unknown): string {
  if (content === null || content === undefined || content === "") return "";
  if (typeof content === "number") return Number.isFinite(content) ? normalNumber(content) : "";
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  const text = typeof content === "string" ? content : JSON.stringify(content);
  if (text.startsWith("=")) return text.replace(/_xl(?:fn|ws|udf)\.|[\s@']/gi, "").toUpperCase();
  return isNumeric(text) ? normalNumber(Number(text)) : text;
}

function isNumeric(text: string): boolean {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text);
}

function normalNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
