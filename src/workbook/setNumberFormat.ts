/** One number format for every cell of a range: Excel takes a single value, though the property's type says otherwise. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  const single: unknown = format;
  range.numberFormat = single as string[][];
}
