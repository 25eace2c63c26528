/** Which Excel the workbench plays: what it says it supports and where it draws the line. */
export interface HostProfile {
  /** Short and stable, for settings and test runs. */
  readonly id: string;
  readonly name: string;
  /** What Office.context.platform answers. */
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  /** Highest ExcelApi requirement set. */
  readonly excelApi: string;
  /** Other requirement sets that differ from those of Microsoft 365 on Windows; null where there is none. */
  readonly requirements: Readonly<Record<string, string | null>>;
  /** How custom functions receive blank cells: Excel on Windows and Mac passes 0, Excel on the web passes null. */
  readonly blankCells: "null" | "zero";
  /** Largest request and response in bytes; null where Excel sets none. */
  readonly payloadLimit: number | null;
  /** Most cells a single read may cover. */
  readonly cellLimit: number;
}

export const microsoft365: HostProfile = {
  id: "microsoft365",
  name: "Microsoft 365",
  platform: "PC",
  excelApi: "1.20",
  requirements: {},
  blankCells: "zero",
  payloadLimit: null,
  cellLimit: 5_000_000,
};

/** Microsoft's tables stop here for the volume-licensed Office 2024. */
export const ltsc2024: HostProfile = {
  ...microsoft365,
  id: "ltsc2024",
  name: "LTSC 2024",
  excelApi: "1.17",
  requirements: { ExcelApiDesktop: null, SharedRuntime: "1.1", KeyboardShortcuts: null },
};

/** Excel on the web refuses requests and responses over 5 MB. */
export const excelOnTheWeb: HostProfile = {
  ...microsoft365,
  id: "web",
  name: "Excel on the web",
  platform: "OfficeOnline",
  requirements: { ExcelApiDesktop: null, ExcelApiOnline: "1.1" },
  blankCells: "null",
  payloadLimit: 5 * 1024 * 1024,
};

export const excelOnMac: HostProfile = { ...microsoft365, id: "mac", name: "Excel on Mac", platform: "Mac" };

/** The last perpetual Excel without dynamic arrays in its API; the add-in's functions are not offered there. */
export const excel2019: HostProfile = {
  ...microsoft365,
  id: "excel2019",
  name: "Excel 2019",
  excelApi: "1.8",
  requirements: {
    ExcelApiDesktop: null,
    SharedRuntime: null,
    RibbonApi: null,
    CustomFunctionsRuntime: null,
    CustomFunctions: null,
    KeyboardShortcuts: null,
  },
};

export const hostProfiles: readonly HostProfile[] = [microsoft365, ltsc2024, excelOnTheWeb, excelOnMac, excel2019];
