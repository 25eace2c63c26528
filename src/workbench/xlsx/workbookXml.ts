import type { Workbook } from "../model/workbook";
import { definedNamesXml } from "./definedNamesXml";
import { workbookProtectionXml } from "./protectionXml";
import { RELATIONS, SPREADSHEET, XML_DECLARATION, tag } from "./xmlText";

const STATES = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const MODES = { Automatic: null, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

export function workbookXml(
  workbook: Workbook,
  sheetRelations: readonly string[],
  externals: readonly string[],
): string {
  const { sheets, active, calculationMode, kept } = workbook;
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
      workbookProtectionXml(workbook),
      tag(
        "bookViews",
        {},
        tag("workbookView", { ...kept.attributes.get("workbookView"), activeTab: Math.max(0, sheets.indexOf(active)) }),
      ),
      tag("sheets", {}, ...items),
      externals.length === 0
        ? ""
        : tag("externalReferences", {}, ...externals.map((id) => tag("externalReference", { "r:id": id }))),
      definedNamesXml(workbook),
      // Excel computes everything when it opens the file: it knows functions the workbench does not.
      tag("calcPr", {
        calcId: 191_029,
        calcMode: MODES[calculationMode],
        fullCalcOnLoad: true,
      }),
    )
  );
}
