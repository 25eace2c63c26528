import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import { cellError, isErrorCode } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import { FileFault } from "./fileFault";
import { FormulaReader } from "./formulaReader";
import { plainText } from "./plainText";
import type { FileText } from "./readSharedTexts";
import { textIn } from "./readSharedTexts";
import { unescapeExcel } from "./xmlText";
import type { CellTag } from "./cellTag";
import { cellTag } from "./cellTag";
import { XmlScan, attribute } from "./xmlScan";

export interface CellSources {
  readonly texts: readonly FileText[];
  /** Our style number by the file's. */
  readonly styles: readonly number[];
  readonly knownFunctions: readonly string[];
  /** Days to add to numbers with a style that shows dates: 1462 where a file counts them from 1904. */
  readonly later: (styleId: number) => number;
  /** Notes what the file holds and we do not keep. */
  readonly lose: (what: string) => void;
}

/** Cells in a few columns may lie anywhere; a sheet whose columns together reach further is no sheet of this world. */
const FURTHEST = 250_000_000;

/** Reads the rows of a sheet. */
export function readSheetData(sheet: Sheet, xml: string, part: string, sources: CellSources): void {
  const scan = new XmlScan(xml, part);
  const formulas = new FormulaReader(sheet, sources);
  const outside = (cell: string): FileFault =>
    FileFault.damaged(new Error(`The cell ${cell.slice(0, 20)} would lie outside of the sheet.`), part);
  const lengths = new Map<number, number>();
  const tag: CellTag = { column: null, style: null, type: null };
  let reach = 0;
  let row = -1;
  let column = -1;
  while (scan.next()) {
    if (scan.kind === "close") continue;
    if (scan.name === "row") {
      const number = attribute(scan.attributes, "r");
      row = number === null ? row + 1 : Number(number) - 1;
      column = -1;
      if (!(row >= 0 && row < MAX_ROWS) || !Number.isInteger(row)) throw outside(`row ${number ?? row + 1}`);
      readRow(sheet, row, scan.attributes, sources.styles);
    } else if (scan.name === "c") {
      if (row < 0) throw outside("without a row");
      cellTag(scan.attributes, tag);
      column = tag.column === null ? column + 1 : tag.column;
      if (column < 0 || column >= MAX_COLUMNS) throw outside(attribute(scan.attributes, "r") ?? "after the last");
      const known = lengths.get(column) ?? 0;
      if (row >= known) {
        lengths.set(column, row + 1);
        reach += row + 1 - known;
        if (reach > FURTHEST) throw tooWide(part);
      }
      readCell(sheet, row, column, tag, scan, formulas, sources, part);
    } else scan.inside();
  }
}

function tooWide(part: string): FileFault {
  return new FileFault(
    `The file was not opened: the cells of one sheet (${part}) lie so far apart that they would exhaust memory.`,
    "Open it in Excel, delete the empty rows and columns with formats, and save it again.",
  );
}

function readRow(sheet: Sheet, row: number, attributes: string, styles: readonly number[]): void {
  if (attributes.length < 8) return;
  const height = Number(attribute(attributes, "ht") ?? NaN);
  const custom = isOn(attribute(attributes, "customHeight"));
  if (custom && height >= 0 && height <= 409.5) sheet.rowHeights.set(row, height);
  if (isOn(attribute(attributes, "hidden"))) sheet.hiddenRows.add(row);
  const level = Number(attribute(attributes, "outlineLevel") ?? 0);
  if (level >= 1 && level <= 7) sheet.rowLevels.set(row, level);
  if (isOn(attribute(attributes, "collapsed"))) sheet.kept.collapsedRows.add(row);
  if (isOn(attribute(attributes, "customFormat"))) {
    const style = styles[Number(attribute(attributes, "s") ?? 0)] ?? 0;
    if (style !== 0) sheet.kept.rowStyles.set(row, style);
  }
}

const isOn = (value: string | null): boolean => value === "1" || value === "true";

function readCell(
  sheet: Sheet,
  row: number,
  column: number,
  { style: styleNumber, type }: CellTag,
  scan: XmlScan,
  formulas: FormulaReader,
  sources: CellSources,
  part: string,
): void {
  const { attributes } = scan;
  const style = styleNumber === null ? 0 : (sources.styles[styleNumber] ?? 0);
  if (styleNumber !== null) sheet.setStyleId(row, column, style);
  if (!scan.opens()) return;
  const only = scan.only("<v>", "</v></c>");
  if (only !== null) {
    setFound(sheet, row, column, valueOf(type, only, sources, part), sources.later(style));
    return;
  }
  const depth = scan.depth;
  let found: FileText | CellValue = null;
  let formula: { attributes: string; text: string } | null = null;
  while (scan.next() && scan.depth >= depth) {
    if (scan.kind === "close") continue;
    if (scan.name === "v") {
      if (scan.opens()) found = valueOf(type, scan.text(), sources, part);
    } else if (scan.name === "f")
      formula = { attributes: scan.attributes, text: scan.opens() ? unescapeExcel(scan.text()) : "" };
    else if (scan.name === "is" && type === "inlineStr") found = textIn(scan.inside(), part);
  }
  setFound(sheet, row, column, found, sources.later(style));
  if (formula) formulas.read(row, column, formula.attributes, formula.text, attribute(attributes, "cm") !== null);
}

function setFound(sheet: Sheet, row: number, column: number, found: FileText | CellValue, later: number): void {
  if (typeof found === "number") sheet.setValue(row, column, found + later);
  else if (found !== null && typeof found === "object" && "text" in found) {
    sheet.setValue(row, column, found.text);
    if (found.rich !== undefined) sheet.kept.richTexts.set(row, column, { text: found.text, xml: found.rich });
  } else if (found !== null) sheet.setValue(row, column, found);
}

function valueOf(type: string | null, raw: string, { texts }: CellSources, part: string): FileText | CellValue {
  if (type === "s") {
    const text = texts[Number(raw)];
    if (!text) throw FileFault.damaged(new Error(`A cell refers to text ${raw.slice(0, 20)}, which is missing.`), part);
    return text;
  }
  if (type === "str" || type === "inlineStr") return unescapeExcel(raw);
  if (type === "b") return isOn(raw.trim());
  if (type === "e") return cellError(isErrorCode(raw) ? raw : "#VALUE!");
  if (type === "d") {
    const day = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(raw) || !raw.includes("T") ? raw : `${raw}Z`);
    return Number.isFinite(day) ? day / 86_400_000 + 25_569 : raw;
  }
  if (raw.trim() === "") return null;
  const number = Number(raw);
  // Excel holds numbers only; what is none is kept as the text it is.
  return Number.isFinite(number) ? number : plainText(raw);
}
