/** Which Excel the workbench plays: what it says it supports and where it draws the line. */
export interface HostProfile {
  readonly name: string;
  /** Highest ExcelApi requirement set. */
  readonly excelApi: string;
  /** How custom functions receive blank cells: Excel on Windows and Mac passes 0, Excel on the web passes null. */
  readonly blankCells: "null" | "zero";
  /** Largest request and response in bytes; null where Excel sets none. */
  readonly payloadLimit: number | null;
  /** Most cells a single read may cover. */
  readonly cellLimit: number;
}

export const microsoft365: HostProfile = {
  name: "Microsoft 365",
  excelApi: "1.20",
  blankCells: "zero",
  payloadLimit: null,
  cellLimit: 5_000_000,
};

/** Excel on the web refuses requests and responses over 5 MB. */
export const excelOnTheWeb: HostProfile = {
  ...microsoft365,
  name: "Excel on the web",
  blankCells: "null",
  payloadLimit: 5 * 1024 * 1024,
};

/** The last perpetual Excel without dynamic arrays in its API. */
export const excel2019: HostProfile = { ...microsoft365, name: "Excel 2019", excelApi: "1.8" };
