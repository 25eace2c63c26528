import Papa from "papaparse";

/** Rows of a delimited text: delimiter and line ends (CR, LF, CRLF) are recognised, quotes are understood. */
export function parseRows(text: string): { rows: string[][]; delimiter: string } {
  const result = Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t", "|"], skipEmptyLines: "greedy" });
  return { rows: result.data, delimiter: result.meta.delimiter };
}
