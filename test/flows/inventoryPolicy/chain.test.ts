import { inventoryInputs } from "../../../src/flows/inventoryPolicy/inputs";
import type { Cell } from "../../../src/flows/table";
import { recognise } from "../../../src/runs/recognise/recognise";
import { sampleReport } from "../../runs/support/sampleReport";

/** Columns that an input takes from a table which another analysis writes, by their headings. */
function takenFrom(flow: string, sheet: string, title: string, input: string): Record<string, string[]> {
  const parts = sampleReport(flow, false).sheets.find(({ name }) => name === sheet)?.parts ?? [];
  const table = parts.find((part) => part.kind === "table" && part.title === title);
  if (table?.kind !== "table") throw new Error(`${flow} writes no ${title}`);
  const headings = table.columns.map(({ heading }) => heading);
  const samples = table.columns.map(({ values }) => values.slice(0, 100) as readonly Cell[]);
  const { mapping } = recognise(
    inventoryInputs.find(({ id }) => id === input)!,
    headings,
    samples,
  );
  return Object.fromEntries(
    Object.entries(mapping).map(([role, positions]) => [role, positions.map((at) => headings[at] ?? "")]),
  );
}

test("the targets of the service-level analysis are read as they stand", () => {
  expect(takenFrom("serviceLevels", "Item targets", "Item targets", "targets")).toEqual({
    item: ["Item"],
    serviceLevel: ["Cycle service level"],
  });
}, 30_000);

test("the forecast of the forecast analysis is read as it stands", () => {
  const taken = takenFrom("forecast", "Forecast", "Forecast", "forecast");
  expect(taken["item"]).toEqual(["Item"]);
  expect(taken["periods"]?.[0]).toBe("2011-12");
  expect(taken["errorSd"]).toBeUndefined();
}, 30_000);
