/** A sample workbook as stored in assets/samples: sheets by column, small and free to use. */
export interface SampleFile {
  readonly title: string;
  /** Where the data come from, shown beside them. */
  readonly origin: string;
  readonly licence: string;
  readonly sheets: readonly SampleSheet[];
}
export interface SampleSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** What each column holds; it decides the number format. */
  readonly types: readonly SampleType[];
  /** Cells by column; dates are Excel serial numbers. */
  readonly columns: readonly (readonly (number | string | boolean | null)[])[];
}
export const SAMPLE_TYPES = ["text", "number", "integer", "money", "share", "date"] as const;
export type SampleType = (typeof SAMPLE_TYPES)[number];
