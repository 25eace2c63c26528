/** As JSON, with numbers that are none written out: JSON itself makes blanks of them. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "number" && !Number.isFinite(part) ? "NaN" : part,
  );
}
