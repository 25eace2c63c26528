import { MAX_COLUMNS, toA1 } from "../../model/address";
import type { Sheet, SheetVisibility } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { EventType } from "./hostMessage";
import type { Reporter } from "./reporter";
import { runsOf } from "./runsOf";

const local = { source: "Local" } as const;

interface Seen {
  visibility: SheetVisibility;
  isProtected: boolean;
  hiddenRows: ReadonlySet<number>;
}

/**
 * Visibility, protection and hidden rows. The workbook only says that something of the kind changed on a sheet, so
 * what was seen before tells what it was.
 */
export function sheetLookMessages(workbook: Workbook, { reportSheet }: Reporter): void {
  const known = new WeakMap<Sheet, Seen>();
  for (const sheet of workbook.sheets) known.set(sheet, look(sheet));
  workbook.on("sheetAdded", (sheet) => known.set(sheet, look(sheet)));
  workbook.on("sheetLook", (sheet) => {
    const before = known.get(sheet) ?? look(sheet);
    const { visibility, protection } = sheet;
    known.set(sheet, { ...before, visibility, isProtected: protection.protected });
    if (visibility !== before.visibility) {
      const message = { visibilityBefore: before.visibility, visibilityAfter: visibility, ...local };
      reportSheet(EventType.worksheetVisibilityChanged, sheet, message);
    }
    if (protection.protected !== before.isProtected) {
      reportSheet(EventType.worksheetProtectionChanged, sheet, { isProtected: protection.protected, ...local });
    }
  });
  workbook.on("dimensions", (sheet) => {
    const before = known.get(sheet) ?? look(sheet);
    const { hiddenRows } = sheet;
    if (hiddenRows.size === 0 && before.hiddenRows.size === 0) return;
    const hidden = [...hiddenRows].filter((row) => !before.hiddenRows.has(row));
    const shown = [...before.hiddenRows].filter((row) => !hiddenRows.has(row));
    if (hidden.length + shown.length === 0) return;
    known.set(sheet, { ...before, hiddenRows: new Set(hiddenRows) });
    report("Hidden", hidden);
    report("Unhidden", shown);

    function report(changeType: string, rows: readonly number[]): void {
      if (rows.length === 0) return;
      const areas = runsOf(rows).map(({ first, count }) =>
        toA1({ row: first, column: 0, rows: count, columns: MAX_COLUMNS }),
      );
      reportSheet(EventType.worksheetRowHiddenChanged, sheet, { changeType, address: areas.join(","), ...local });
    }
  });
}

function look(sheet: Sheet): Seen {
  const { visibility, protection, hiddenRows } = sheet;
  return { visibility, isProtected: protection.protected, hiddenRows: new Set(hiddenRows) };
}
