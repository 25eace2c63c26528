/** The result of an example in words: a value, or an array as Excel writes it. */
export function shown(gives: unknown): string {
  if (!Array.isArray(gives)) return one(gives);
  return `{${gives.map((row) => (Array.isArray(row) ? row.map(one).join(",") : one(row))).join(";")}}`;
}

function one(value: unknown): string {
  if (typeof value === "string") return value === "" ? '""' : value;
  if (typeof value === "object" && value !== null && "error" in value) return String(value.error);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
