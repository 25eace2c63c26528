import { placeAddress } from "../../src/taskpane/flow/data/placeAddress";
import { placeSample } from "../../src/taskpane/flow/placeSample";
import { paneServices } from "../support/paneServices";
import { tinyFlow } from "../support/tinyFlow";

test("a sample is written once: the second time its table is found and shown", async () => {
  const services = paneServices();
  const first = await placeSample(tinyFlow, services);
  const sheets = [...services.workbook.sheets.keys()];
  const second = await placeSample(tinyFlow, services);
  expect([...services.workbook.sheets.keys()]).toEqual(sheets);
  expect(second.picked).toEqual(first.picked);
  expect(services.workbook.visited.at(-1)).toBe(first.picked[0]![1].address);
});

test("a finding leads to the row of the sheet, also where hidden rows were left out", () => {
  const origin = { address: "Data!A1:B9", sheet: "Data", firstRow: 2, firstColumn: 1 };
  expect(placeAddress(origin, { row: 1, column: 1 }).address).toBe("Data!B3");
  expect(placeAddress({ ...origin, rows: [2, 7, 9] }, { row: 1, column: 1 }).address).toBe("Data!B7");
});
