/** A sample as the pane loads it and the workbench opens it: plain columns, with origin and licence inside. */
export interface Sample {
  readonly title: string;
  readonly origin: string;
  readonly licence: string;
  readonly notes: readonly string[];
  readonly sheets: readonly SampleSheet[];
}
export interface SampleSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly types: readonly ("text" | "number" | "integer" | "money" | "share" | "date")[];
  readonly columns: readonly (readonly (string | number | null)[])[];
}
