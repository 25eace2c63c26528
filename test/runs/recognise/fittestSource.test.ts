/** @jest-environment node */
import type { FlowInput } from "../../../src/flows/define";
import { fittestSource } from "../../../src/runs/recognise/fittestSource";
import type { Cell, Source } from "../../../src/workbook/port";
import { fakeWorkbook } from "../../support/fakeWorkbook";

const role = (id: string, type: "text" | "number", required: boolean, synonyms: string[]) => ({
  id,
  label: id,
  type,
  required,
  many: false,
  synonyms,
});
const input: FlowInput = {
  id: "items",
  label: "Items",
  forms: [
    {
      id: "list",
      label: "A list",
      roles: [
        role("item", "text", true, ["item", "product"]),
        role("value", "number", true, ["value", "revenue"]),
        role("group", "text", false, ["group", "category"]),
      ],
    },
  ],
} as unknown as FlowInput;

const rows = (...headings: string[]): Cell[][] => [
  headings,
  ...[1, 2, 3].map((number) =>
    headings.map((name) => (/value|revenue|number/i.test(name) ? number : `${name} ${number}`)),
  ),
];
const source = (kind: Source["kind"], sheet: string, rowCount = 4): Source => ({
  kind,
  label: sheet,
  address: `${sheet}!A1:C${rowCount}`,
  rows: rowCount,
  columns: 3,
});
const book = fakeWorkbook({
  Notes: rows("Remark", "Who"),
  Plain: rows("Item", "Value"),
  Rich: rows("Item", "Value", "Category"),
  Guess: rows("Code", "Number"),
  Half: rows("Item", "Category", "Number"),
});
const sheets = (...names: string[]): Source[] => names.map((name) => source("sheet", name));
const pick = async (among: readonly Source[], choice = {}, wanted = input): Promise<string | null> =>
  (await fittestSource(book, wanted, among, choice))?.source.label ?? null;

test("takes the source that gives every column it must have, most surely", async () => {
  expect(await pick(sheets("Notes", "Guess", "Plain"))).toBe("Plain");
  expect(await pick(sheets("Notes"))).toBeNull();
});

test("of equally sure ones takes that with more of what it may have, else the first", async () => {
  expect(await pick(sheets("Plain", "Rich"))).toBe("Rich");
  expect(await pick([source("sheet", "Rich"), source("table", "Rich")])).toBe("Rich");
  const found = await fittestSource(book, input, [source("sheet", "Rich"), source("table", "Rich")]);
  expect(found?.source.kind).toBe("table");
});

test("an input that may be left out asks for a source plainly meant for it, unless the user named it", async () => {
  const optional = { ...input, optional: true } as FlowInput;
  expect(await pick(sheets("Guess"), {}, optional)).toBeNull();
  expect(await pick(sheets("Guess"), { named: true }, optional)).toBe("Guess");
  expect(await pick(sheets("Plain"), {}, optional)).toBe("Plain");
  // Two columns are named for it, but one that it must have was only guessed.
  expect(await pick(sheets("Half"))).toBe("Half");
  expect(await pick(sheets("Half"), {}, optional)).toBeNull();
});

test("columns the user named count as found", async () => {
  const found = await fittestSource(book, input, sheets("Plain", "Guess"), {
    columns: { item: ["Code"], value: ["Number"] },
  });
  expect(found?.source.label).toBe("Plain");
  const guess = await fittestSource(book, input, sheets("Guess"), { columns: { item: ["Code"], value: ["Number"] } });
  expect(guess?.recognition).toMatchObject({
    mapping: { item: [0], value: [1] },
    confidence: { item: 1, value: 1 },
    missing: [],
  });
});

test("passes over what has one row, cannot be read, or is a selection within a table", async () => {
  expect(await pick([source("sheet", "Plain", 1), ...sheets("Gone", "Guess")])).toBe("Guess");
  const selection = { ...source("selection", "Plain"), label: "Selection" };
  expect(await pick([selection, source("table", "Plain")])).toBe("Plain");
  expect(await pick([selection, source("sheet", "Plain")])).toBe("Selection");
});
