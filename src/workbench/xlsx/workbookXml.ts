import type { Workbook } from "../model/workbook";
import { definedNamesXml } from "./definedNamesXml";
import { RELATIONS, SPREADSHEET, XML_DECLARATION, tag } from "./xmlText";

const STATES = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

export function workbookXml(workbook: Workbook, sheetRelations: readonly string[]): string {
  const { sheets, active, calculationMode } = workbook;
  const items = sheets.map((sheet, index) =>
    tag("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      state: STATES[sheet.visibility],
      "r:id": sheetRelations[index],
    }),
  );
  return (
    XML_DECLARATION +
    tag(
      "workbook",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONS },
      tag("workbookPr", { defaultThemeVersion: 124_226 }),
      tag("bookViews", {}, tag("workbookView", { activeTab: Math.max(0, sheets.indexOf(active)) })),
      tag("sheets", {}, ...items),
      definedNamesXml(workbook),
      // Excel computes everything when it opens the file: it knows functions the workbench does not.
      tag("calcPr", {
        calcId: 191_029,
        calcMode: calculationMode === "Manual" ? "manual" : null,
        fullCalcOnLoad: true,
      }),
    )
  );
}
