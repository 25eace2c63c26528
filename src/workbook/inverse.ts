import type { SheetSnapshot } from "./snapshot";

/**
 * One step back. Plain data, so that it can be kept in the workbook and used after the pane was reloaded. Steps are
 * noted before the change they take back, so each must be safe to take when that change never happened.
 */
export type Inverse =
  | { readonly kind: "show"; readonly sheetId: string; readonly sheet: string; readonly cells: string }
  | DeleteSheets
  | RestoreSheet
  | DeleteName
  | DeleteCharts;

export interface DeleteSheets {
  readonly kind: "deleteSheets";
  /** The id is empty until Excel has told it; until then the mark on the sheet, else its name, tells it is ours. */
  readonly sheets: readonly NewSheet[];
  readonly mark: string;
  /** Ids of the sheets that were there before; none of them is ever deleted. */
  readonly before: readonly string[];
}
export interface NewSheet {
  readonly sheetId: string;
  readonly name: string;
}
export interface RestoreSheet {
  readonly kind: "restoreSheet";
  readonly sheetId: string;
  readonly sheet: string;
  /** Null when what was there could not be found in the workbook any more. */
  readonly snapshot: SheetSnapshot | null;
}
export interface DeleteName {
  readonly kind: "deleteName";
  readonly name: string;
  readonly refersTo: string;
}
export interface DeleteCharts {
  readonly kind: "deleteCharts";
  readonly sheetId: string;
  readonly charts: readonly string[];
  /** Ids of the charts that were there before; null once all charts have got their names. */
  readonly before: readonly string[] | null;
}

/** What a step brings back, for messages. */
export function describeInverse(step: Inverse): string {
  switch (step.kind) {
    case "show":
      return `the sheet in front ("${step.sheet}")`;
    case "deleteSheets":
      return listed(
        "the new sheet",
        step.sheets.map(({ name }) => name),
      );
    case "restoreSheet":
      return `cells on "${step.sheet}"`;
    case "deleteName":
      return `the new name "${step.name}"`;
    case "deleteCharts":
      return listed("the new chart", step.charts);
  }
}

function listed(what: string, names: readonly string[]): string {
  return `${what}${names.length > 1 ? "s" : ""} ${names.map((name) => `"${name}"`).join(", ")}`;
}
