import { parseA1 } from "../../src/workbench/model/address";
import { PackageReader, child, childrenNamed, descend, textOf } from "../../src/workbench/xlsx/package";
import type { XmlElement } from "../../src/workbench/xlsx/package";
import { BLOCK } from "./oracleWorkbook";
import type { OracleCell, OracleGrid } from "./oracleFiles";

/** Reads what the office suite computed: one grid for each formula, in their order. */
export async function oracleResults(computed: Uint8Array, sheet: number, formulas: number): Promise<OracleGrid[]> {
  const file = await PackageReader.open(computed);
  const texts = childrenNamed(file.xml("xl/sharedStrings.xml"), "si").map(textOf);
  const cells = new Map<string, OracleCell>();
  for (const row of childrenNamed(descend(file.xml(`xl/worksheets/sheet${sheet}.xml`), "sheetData"), "row")) {
    for (const cell of childrenNamed(row, "c")) {
      const at = parseA1(cell.attributes.r ?? "");
      if (at) cells.set(`${at.row},${at.column}`, cellValue(cell, texts));
    }
  }
  const at = (row: number, column: number): OracleCell => cells.get(`${row},${column}`) ?? null;
  return Array.from({ length: formulas }, (_, index) => {
    const top = index * BLOCK.rows;
    const [rows, columns] = [sizeIn(at(top, 0)), sizeIn(at(top, 1))];
    if (rows > BLOCK.rows || columns > BLOCK.columns) throw new Error(`Formula ${index + 1} gives too large an array.`);
    return Array.from({ length: rows }, (_r, row) =>
      Array.from({ length: columns }, (_c, column) => at(top + row, BLOCK.firstColumn + column)),
    );
  });
}

/** ROWS and COLUMNS of a single value are errors in some suites. */
function sizeIn(cell: OracleCell): number {
  return typeof cell === "number" && cell > 0 ? cell : 1;
}

function cellValue(cell: XmlElement, texts: readonly string[]): OracleCell {
  const text = textOf(child(cell, "v"));
  switch (cell.attributes.t) {
    case "s":
      return texts[Number(text)] ?? "";
    case "b":
      return text === "1";
    case "str":
    case "e":
      return text;
    default:
      return text === "" ? null : Number(text);
  }
}
