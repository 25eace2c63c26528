import { gunzipSync } from "node:zlib";
import { dateReader } from "../../flows/read/dateReader";
import { decodeText } from "./decodeText";
import { holdsDates } from "./holdsDates";
import { decimalMark, parseNumber, type DecimalMark } from "./numberForm";
import { parseRows } from "./parseRows";

export interface CsvSheet {
  readonly headings: readonly string[];
  readonly columns: readonly CsvColumn[];
  readonly rowCount: number;
  /** What was recognised, for the user to check. */
  readonly notes: readonly string[];
}
export interface CsvColumn {
  readonly values: readonly (number | string | null)[];
  readonly date: boolean;
}

/** Rows that decide about decimal mark and dates; the whole column is then read in that form. */
const SAMPLE = 2000;

/**
 * A .csv or .csv.gz file as a sheet: encoding, delimiter, line ends, decimal mark and date order are recognised. Dates
 * are read by the reader of the guided analyses, and stay text for it and its setting where nothing tells their order.
 */
export function readCsv(bytes: Uint8Array): CsvSheet {
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const { text, encoding } = decodeText(zipped ? gunzipSync(bytes) : bytes);
  const { rows, delimiter } = parseRows(text);
  const headings = (rows[0] ?? []).map((heading) => heading.trim());
  if (headings.length === 0) throw new Error("The file has no heading row: the first line must name the columns.");
  const body = rows.slice(1);
  const mark = decimalMark(sample(body).flat());
  const columns = headings.map((_, index) => readColumn(body, index, mark));
  const unsure = headings.filter((_, index) => columns[index]?.unsure);
  return {
    headings,
    columns,
    rowCount: body.length,
    notes: [
      `${encoding}, delimiter ${delimiter === "\t" ? "tab" : delimiter}, decimal ${mark === "." ? "point" : "comma"}`,
      ...unsure.map(
        (heading) =>
          `Dates in ${heading} stay text: no value tells day and month apart. The setting dateOrder decides.`,
      ),
    ],
  };
}

const sample = (rows: readonly string[][]): readonly string[][] => {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  return rows.filter((_, index) => index % step === 0);
};

function readColumn(rows: readonly string[][], index: number, mark: DecimalMark): CsvColumn & { unsure: boolean } {
  const written = rows.map((row) => row[index] ?? null);
  const seen = sample(rows)
    .map((row) => row[index]?.trim() ?? "")
    .filter((text) => text !== "");
  const dates = holdsDates(seen) ? dateReader(written) : null;
  const unsure = dates?.ambiguous ?? false;
  const read = dates === null ? (text: string) => parseNumber(text, mark) : unsure ? () => null : dates.read;
  return { values: written.map((text) => readCell(text, read)), date: dates !== null && !unsure, unsure };
}

function readCell(text: string | null, read: (text: string) => number | null): number | string | null {
  if (text === null || text.trim() === "") return null;
  const value = read(text);
  return value === null || Number.isNaN(value) ? text : value;
}
