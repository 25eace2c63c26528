import { parseA1 } from "../model/address";
import { cellError, isErrorCode } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import { movedFormula } from "../calc/movedFormula";
import { formulaFromFile } from "./fileFormulas";
import { plainText } from "./plainText";
import { textIn } from "./readSharedTexts";
import { unescapeExcel } from "./xmlText";

export interface CellSources {
  readonly texts: readonly string[];
  /** Our style number by the file's. */
  readonly styles: readonly number[];
  readonly knownFunctions: readonly string[];
}

const ROW = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const FORMULA = /<(?:\w+:)?f\b([^>]*?)(?:\/>|>([^<]*)<\/(?:\w+:)?f>)/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/;

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Reads the rows of a sheet. Large sheets have millions of cells, hence patterns instead of a tree. */
export function readSheetData(sheet: Sheet, xml: string, sources: CellSources): void {
  const shared = new Map<string, Shared>();
  let row = -1;
  for (const found of xml.matchAll(ROW)) {
    const attributes = found[1] ?? "";
    const number = attribute(attributes, "r");
    row = number === null ? row + 1 : Number(number) - 1;
    readRow(sheet, row, attributes);
    let column = -1;
    for (const cell of (found[2] ?? "").matchAll(CELL)) {
      const place = /^([A-Z]+)/.exec(attribute(cell[1] ?? "", "r") ?? "")?.[1];
      column = place === undefined ? column + 1 : columnNumber(place);
      readCell(sheet, row, column, cell[1] ?? "", cell[2] ?? "", sources, shared);
    }
  }
}

function attribute(attributes: string, name: string): string | null {
  const at = attributes.indexOf(` ${name}="`);
  if (at < 0) return null;
  const start = at + name.length + 3;
  return attributes.slice(start, attributes.indexOf('"', start));
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + letters.charCodeAt(i) - 64;
  return number - 1;
}

function readRow(sheet: Sheet, row: number, attributes: string): void {
  const height = attribute(attributes, "ht");
  if (height !== null && attribute(attributes, "customHeight") === "1") sheet.rowHeights.set(row, Number(height));
  if (attribute(attributes, "hidden") === "1") sheet.hiddenRows.add(row);
}

function readCell(
  sheet: Sheet,
  row: number,
  column: number,
  attributes: string,
  inside: string,
  sources: CellSources,
  shared: Map<string, Shared>,
): void {
  const style = attribute(attributes, "s");
  if (style !== null) sheet.setStyleId(row, column, sources.styles[Number(style)] ?? 0);
  if (inside === "") return;
  const value = valueOf(attribute(attributes, "t"), inside, sources.texts);
  if (value !== null) sheet.setValue(row, column, value);
  const formula = FORMULA.exec(inside);
  if (formula) readFormula(sheet, row, column, formula[1] ?? "", formula[2] ?? "", sources, shared);
}

function valueOf(type: string | null, inside: string, texts: readonly string[]): CellValue {
  if (type === "inlineStr") return textIn(inside);
  const raw = VALUE.exec(inside)?.[1];
  if (raw === undefined) return null;
  if (type === "s") return texts[Number(raw)] ?? "";
  if (type === "b") return raw === "1";
  if (type === "str") return unescapeExcel(plainText(raw));
  if (type === "e") {
    const code = plainText(raw);
    return cellError(isErrorCode(code) ? code : "#VALUE!");
  }
  if (type === "d") return Date.parse(`${raw}Z`) / 86_400_000 + 25_569;
  const number = Number(raw);
  return Number.isFinite(number) ? number : null;
}

function readFormula(
  sheet: Sheet,
  row: number,
  column: number,
  attributes: string,
  text: string,
  { knownFunctions }: CellSources,
  shared: Map<string, Shared>,
): void {
  const kind = attribute(attributes, "t");
  const group = attribute(attributes, "si") ?? "";
  if (kind === "dataTable") return;
  if (kind === "shared" && text === "") {
    const master = shared.get(group);
    if (master)
      sheet.setFormulaText(row, column, movedFormula(master.formula, row - master.row, column - master.column));
    return;
  }
  const formula = formulaFromFile(plainText(text), knownFunctions);
  sheet.setFormulaText(row, column, formula);
  if (kind === "shared") shared.set(group, { formula, row, column });
  const area = kind === "array" ? parseA1(attribute(attributes, "ref") ?? "") : null;
  if (area && area.row === row && area.column === column && area.rows * area.columns > 1) {
    sheet.setSpill(row, column, area);
  }
}
