/** Demand and value per item and period, as every analysis of products receives them. */
export interface Sales {
  /** Codes as they stood in the sheet: a number stays a number, so that look-ups in the workbook keep working. */
  readonly keys: readonly (string | number)[];
  readonly descriptions: readonly string[];
  readonly periods: readonly string[];
  /** What one period is called in sentences: month, week, quarter or period. */
  readonly periodName: string;
  /** Items down, periods across; null is outside the item's life or not known. */
  readonly demand: readonly (readonly (number | null)[])[];
  readonly quantity: readonly number[];
  readonly revenue: readonly number[] | null;
  readonly margin: readonly number[] | null;
  /** Lines per item; null where the table does not have lines. */
  readonly lines: readonly number[] | null;
  /** "GBP" and the like when a heading gave it, else empty. */
  readonly currency: string;
}
