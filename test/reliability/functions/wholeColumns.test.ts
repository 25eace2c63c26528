import { callFunction } from "../../../src/functions/callFunction";
import { definitions } from "../../../src/functions/registry";
import { expectClean } from "../../support/expectClean";
import { noteReliability } from "../../support/noteReliability";

jest.setTimeout(120_000);

/** Rows of a worksheet. */
const ROWS = 1_048_576;
/** Rows with data: what anybody classifies at once, and enough to tell n log n from n². */
const FILLED = 65_536;

/** A good example's first cells, then blanks to the end of the sheet: what `=SEG.ABC(B:B)` hands over. */
function wholeColumn(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const blank = Array<unknown>(rows[0]?.length ?? 1).fill("");
  return Array.from({ length: ROWS }, (_, i) => rows[i] ?? blank);
}

/** The same cells over and over. */
function filledColumn(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[];
  return Array.from({ length: FILLED }, (_, i) => rows[i % rows.length]);
}

const withRanges = definitions.flatMap(({ name, examples }) => {
  const example = examples.find(({ call }) => call.some((part) => Array.isArray(part) && part.length > 1));
  return example ? [{ name, call: example.call }] : [];
});

describe.each(withRanges)("SEG.$name over $call.length arguments", ({ name, call }) => {
  test("takes whole columns with blanks after the data", () => {
    expectClean(callFunction(name, call.map(wholeColumn)));
  });
  test("takes long columns without a blank", () => {
    expectClean(callFunction(name, call.map(filledColumn)));
  });
});

afterAll(() => {
  const held = "a value or an error with a message";
  noteReliability("columns", [
    { what: `SEG functions called with whole columns of ${ROWS} rows`, count: withRanges.length, held },
    { what: `SEG functions called with ${FILLED} filled rows`, count: withRanges.length, held },
  ]);
});
