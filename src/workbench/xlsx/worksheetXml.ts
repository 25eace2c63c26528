import { toA1 } from "../model/address";
import type { Sheet } from "../model/sheet";
import { autoFilterXml } from "./autoFilterXml";
import { conditionalFormatsXml } from "./conditionalFormatsXml";
import { keptElement, keptSparklines } from "./keptElements";
import { argb } from "./lookXml";
import { pageXml } from "./pageXml";
import { sheetProtectionXml } from "./protectionXml";
import type { SheetBinaries } from "./sheetBinaries";
import { dimension, sheetData } from "./sheetData";
import type { SharedTexts } from "./sharedTexts";
import { widthToDigits } from "./sizes";
import type { StyleSheet } from "./styleSheet";
import { validationsXml } from "./validationsXml";
import { RELATIONS, SPREADSHEET, XML_DECLARATION, tag } from "./xmlText";

export interface SheetLinks {
  /** Ids of relations to the drawing, the boxes of notes, the tables and the hyperlinks by address. */
  readonly drawing: string | null;
  readonly noteBoxes: string | null;
  readonly tables: readonly string[];
  readonly hyperlinks: ReadonlyMap<string, string>;
  readonly binaries: SheetBinaries;
}

/** A worksheet part, in the order of elements the file format prescribes. */
export function* worksheetXml(
  sheet: Sheet,
  links: SheetLinks,
  texts: SharedTexts,
  looks: StyleSheet,
): Generator<string> {
  const { autoFilter } = sheet;
  yield `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">`;
  yield sheetProperties(sheet) + dimension(sheet) + views(sheet) + formatProperties(sheet) + columns(sheet);
  yield* sheetData(sheet, texts);
  const conditional = conditionalFormatsXml(sheet.conditionalFormats, looks);
  const extensions = conditional.extension + keptSparklines(sheet);
  yield [
    sheetProtectionXml(sheet),
    keptElement(sheet, "protectedRanges"),
    autoFilter ? autoFilterXml(autoFilter.range, autoFilter.criteria) : "",
    merges(sheet),
    keptElement(sheet, "phoneticPr"),
    conditional.rules,
    validationsXml(sheet.validations),
    hyperlinks(sheet, links),
    pageXml(sheet.pageLayout, links.binaries.printer),
    links.binaries.customProperties,
    keptElement(sheet, "cellWatches"),
    keptElement(sheet, "ignoredErrors"),
    links.drawing === null ? "" : tag("drawing", { "r:id": links.drawing }),
    links.noteBoxes === null ? "" : tag("legacyDrawing", { "r:id": links.noteBoxes }),
    tableParts(links),
    extensions === "" ? "" : tag("extLst", {}, extensions),
    "</worksheet>",
  ].join("");
}

function sheetProperties(sheet: Sheet): string {
  const { tabColor, pageLayout, kept, autoFilter } = sheet;
  const { horizontalFitToPages, verticalFitToPages } = pageLayout.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const outline = kept.attributes.get("outlinePr");
  const page = { ...kept.attributes.get("pageSetUpPr"), ...(fits && { fitToPage: true }) };
  const parts = [
    tabColor === "" ? "" : tag("tabColor", { rgb: argb(tabColor) }),
    outline ? tag("outlinePr", outline) : "",
    Object.keys(page).length > 0 ? tag("pageSetUpPr", page) : "",
  ].join("");
  const filtered = autoFilter && autoFilter.criteria.size > 0 ? { filterMode: true } : {};
  const attributes = { ...kept.attributes.get("sheetPr"), ...filtered };
  return parts === "" && Object.keys(attributes).length === 0 ? "" : tag("sheetPr", attributes, parts);
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
        ...sheet.kept.attributes.get("sheetView"),
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

const deepest = (levels: ReadonlyMap<number, number>): number | null => {
  let most = 0;
  for (const level of levels.values()) most = Math.max(most, level);
  return most === 0 ? null : most;
};

function formatProperties({ standardHeight, standardWidth, kept, rowLevels, columnLevels }: Sheet): string {
  return tag("sheetFormatPr", {
    ...kept.attributes.get("sheetFormatPr"),
    defaultColWidth: standardWidth === 48 ? null : widthToDigits(standardWidth),
    defaultRowHeight: standardHeight,
    customHeight: standardHeight === 15 ? null : true,
    outlineLevelRow: deepest(rowLevels),
    outlineLevelCol: deepest(columnLevels),
  });
}

function columns(sheet: Sheet): string {
  const numbers = new Set([
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...sheet.columnStyles.keys(),
    ...sheet.columnLevels.keys(),
    ...sheet.kept.collapsedColumns,
  ]);
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
  const level = sheet.columnLevels.get(column);
  return [
    ` width="${widthToDigits(width ?? sheet.standardWidth)}"`,
    style === undefined ? "" : ` style="${style}"`,
    sheet.hiddenColumns.has(column) ? ' hidden="1"' : "",
    width === undefined ? "" : ' customWidth="1"',
    level === undefined ? "" : ` outlineLevel="${level}"`,
    sheet.kept.collapsedColumns.has(column) && !sheet.kept.shifted ? ' collapsed="1"' : "",
  ].join("");
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
