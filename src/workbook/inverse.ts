import type { SheetSnapshot } from "./snapshot";

/** One step back. Plain data, so that it can be kept in the workbook and used after the pane was reloaded. */
export type Inverse =
  | { readonly kind: "show"; readonly sheetId: string; readonly sheet: string; readonly cells: string }
  | { readonly kind: "deleteSheet"; readonly sheetId: string; readonly sheet: string }
  | { readonly kind: "restoreSheet"; readonly snapshot: SheetSnapshot }
  | { readonly kind: "deleteName"; readonly name: string }
  | { readonly kind: "deleteChart"; readonly sheetId: string; readonly chart: string };

/** What a step brings back, for messages. */
export function describeInverse(step: Inverse): string {
  switch (step.kind) {
    case "show":
      return `the sheet in front ("${step.sheet}")`;
    case "deleteSheet":
      return `the new sheet "${step.sheet}"`;
    case "restoreSheet":
      return `cells on "${step.snapshot.name}"`;
    case "deleteName":
      return `the new name "${step.name}"`;
    case "deleteChart":
      return `the new chart "${step.chart}"`;
  }
}
