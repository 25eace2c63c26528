import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import type { Cell, Table } from "../../../src/flows/table";
import { labFile } from "../../support/lab";

/** A table from a CSV file of the lab, with numbers read as Excel would read them when it opens the file. */
export function readCsv(name: string): Table {
  const bytes = readFileSync(labFile(name));
  const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const [headings = [], ...rows] = Papa.parse<string[]>(text.trim()).data;
  const number = /^-?\d+(?:\.\d+)?$/;
  const cellOf = (field: string): Cell => (field === "" ? null : number.test(field) ? Number(field) : field);
  return {
    headings,
    columns: headings.map((_, column) => rows.map((row) => cellOf(row[column] ?? ""))),
    rowCount: rows.length,
    origin: { address: name, sheet: "Data", firstRow: 2, firstColumn: 1 },
  };
}
