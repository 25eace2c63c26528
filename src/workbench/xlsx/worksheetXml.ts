import { toA1 } from "../model/address";
import type { Sheet } from "../model/sheet";
import { conditionalFormatsXml } from "./conditionalFormatsXml";
import { pageXml } from "./pageXml";
import { dimension, sheetData } from "./sheetData";
import type { SharedTexts } from "./sharedTexts";
import { widthToDigits } from "./sizes";
import type { StyleSheet } from "./styleSheet";
import { argb } from "./styleSheet";
import { validationsXml } from "./validationsXml";
import { RELATIONS, SPREADSHEET, XML_DECLARATION, tag } from "./xmlText";

export interface SheetLinks {
  /** Ids of relations to the drawing, the tables and the hyperlinks by address. */
  readonly drawing: string | null;
  readonly tables: readonly string[];
  readonly hyperlinks: ReadonlyMap<string, string>;
}

/** A worksheet part, in the order of elements the file format prescribes. */
export function* worksheetXml(
  sheet: Sheet,
  links: SheetLinks,
  texts: SharedTexts,
  looks: StyleSheet,
): Generator<string> {
  yield `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">`;
  yield sheetProperties(sheet) + dimension(sheet) + views(sheet) + formatProperties(sheet) + columns(sheet);
  yield* sheetData(sheet, texts);
  const conditional = conditionalFormatsXml(sheet.conditionalFormats, looks);
  yield [
    protection(sheet),
    sheet.autoFilter ? tag("autoFilter", { ref: toA1(sheet.autoFilter.range) }) : "",
    merges(sheet),
    conditional.rules,
    validationsXml(sheet.validations),
    hyperlinks(sheet, links),
    pageXml(sheet.pageLayout),
    links.drawing === null ? "" : tag("drawing", { "r:id": links.drawing }),
    tableParts(links),
    conditional.extension === "" ? "" : tag("extLst", {}, conditional.extension),
    "</worksheet>",
  ].join("");
}

function sheetProperties({ tabColor, pageLayout }: Sheet): string {
  const { horizontalFitToPages, verticalFitToPages } = pageLayout.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const parts = [
    tabColor === "" ? "" : tag("tabColor", { rgb: argb(tabColor) }),
    fits ? tag("pageSetUpPr", { fitToPage: true }) : "",
  ].join("");
  return parts === "" ? "" : tag("sheetPr", {}, parts);
}

function views(sheet: Sheet): string {
  const { rows, columns: left } = sheet.frozen;
  const active = sheet.workbook.active === sheet;
  const pane = rows > 0 && left > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const frozen = rows > 0 || left > 0;
  const { selection } = sheet.workbook;
  const selected = active ? selection.rect : { row: 0, column: 0, rows: 1, columns: 1 };
  return tag(
    "sheetViews",
    {},
    tag(
      "sheetView",
      {
        showGridLines: sheet.showGridlines ? null : false,
        showRowColHeaders: sheet.showHeadings ? null : false,
        tabSelected: active ? true : null,
        workbookViewId: 0,
      },
      frozen
        ? tag("pane", {
            xSplit: left > 0 ? left : null,
            ySplit: rows > 0 ? rows : null,
            topLeftCell: toA1({ row: rows, column: left, rows: 1, columns: 1 }),
            activePane: pane,
            state: "frozen",
          })
        : "",
      tag("selection", {
        pane: frozen ? pane : null,
        activeCell: toA1({ ...selected, rows: 1, columns: 1 }),
        sqref: toA1(selected),
      }),
    ),
  );
}

function formatProperties({ standardHeight }: Sheet): string {
  return tag("sheetFormatPr", { defaultRowHeight: standardHeight, customHeight: standardHeight === 15 ? null : true });
}

function columns(sheet: Sheet): string {
  const numbers = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...sheet.columnStyles.keys()]);
  if (numbers.size === 0) return "";
  const items: string[] = [];
  let run = { first: -1, last: -1, look: "" };
  const finish = (): void => {
    if (run.first >= 0) items.push(`<col min="${run.first + 1}" max="${run.last + 1}"${run.look}/>`);
  };
  for (const column of [...numbers].sort((a, b) => a - b)) {
    const look = columnLook(sheet, column);
    if (column === run.last + 1 && look === run.look) run.last = column;
    else {
      finish();
      run = { first: column, last: column, look };
    }
  }
  finish();
  return tag("cols", {}, ...items);
}

function columnLook(sheet: Sheet, column: number): string {
  const width = sheet.columnWidths.get(column);
  const style = sheet.columnStyles.get(column);
  return [
    ` width="${widthToDigits(width ?? sheet.standardWidth)}"`,
    style === undefined ? "" : ` style="${style}"`,
    sheet.hiddenColumns.has(column) ? ' hidden="1"' : "",
    width === undefined ? "" : ' customWidth="1"',
  ].join("");
}

/** Office options of sheet protection and their names in files. */
export const ALLOWED: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};

/** The password is not written: a protected sheet opens protected, and anybody may lift the protection. */
function protection({ protection: { protected: on, options } }: Sheet): string {
  if (!on) return "";
  const allowed = Object.entries(ALLOWED).flatMap(([option, name]) =>
    options?.[option] === true ? [[name, false] as const] : [],
  );
  return tag("sheetProtection", { sheet: true, objects: true, scenarios: true, ...Object.fromEntries(allowed) });
}

function merges({ merges: areas }: Sheet): string {
  if (areas.length === 0) return "";
  return tag("mergeCells", { count: areas.length }, ...areas.map((area) => tag("mergeCell", { ref: toA1(area) })));
}

function hyperlinks(sheet: Sheet, links: SheetLinks): string {
  if (sheet.hyperlinks.size === 0) return "";
  const items = [...sheet.hyperlinks].map(([ref, { documentReference, screenTip }]) =>
    tag("hyperlink", {
      ref,
      "r:id": links.hyperlinks.get(ref),
      location: documentReference,
      tooltip: screenTip,
    }),
  );
  return tag("hyperlinks", {}, ...items);
}

function tableParts({ tables }: SheetLinks): string {
  if (tables.length === 0) return "";
  return tag("tableParts", { count: tables.length }, ...tables.map((id) => tag("tablePart", { "r:id": id })));
}
