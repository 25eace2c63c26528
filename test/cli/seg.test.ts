import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flows } from "../../src/flows";
import { functionHelp } from "../../src/functions/functionHelp";
import { isCellError } from "../../src/workbench/model/cellValue";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { root } from "../house/rooms";
import { labFile, labTest } from "../support/lab";
import { seg } from "./seg";

jest.setTimeout(300_000);

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "seg-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);
const sample = (name: string): string => join(root, "assets/samples", name);

describe("lists", () => {
  test("functions names every function", () => {
    const { out, code } = seg(["functions"]);
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(functionHelp().length);
  });
  test("functions NAME shows arguments and examples", () => {
    expect(seg(["functions", "seg.abc"]).out).toContain("=SEG.ABC(values, [cuts], [labels], [groups])");
  });
  test("flows names every analysis, and the settings of one", () => {
    const { out } = seg(["flows"]);
    for (const flow of flows) expect(out).toContain(flow.title);
    expect(seg(["flows", "products"]).out).toContain("abcCuts");
  });
});

describe("wrong calls", () => {
  test.each([
    [["nix"], "no command nix"],
    [["evaluate", "--nix", "=1"], "--nix"],
    [["run", "products"], "one file"],
    [["run", "nix", "a.csv", "--out", "b.xlsx"], "no analysis nix"],
    [["run", "products", "a.txt.zip", "--out", "b.xlsx"], "neither .xlsx nor .csv"],
    [["functions", "NIX"], "no function SEG.NIX"],
  ])("%j ends with 2 and says why", (args, says) => {
    const { code, err, out } = seg(args);
    expect(err).toContain(says);
    expect(code).toBe(2);
    expect(out).toBe("");
  });
  test("a file that is not there ends with 1", () => {
    const { code, err } = seg(["recalculate", path("none.xlsx"), "--out", path("x.xlsx")]);
    expect(err).toContain("there is no such file");
    expect(code).toBe(1);
  });
});

describe("evaluate", () => {
  test("prints one JSON value a line, errors with their message, and ends with 1", () => {
    const { out, code } = seg(["evaluate", "--json"], {
      input: '=1+1\n="a"&"b"\n=1>2\n=SEG.ABC({80;15;5})\n=SEG.EOQ(-1,2,3)\n',
    });
    const values = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(values.slice(0, 4)).toEqual([2, "ab", false, [["A"], ["B"], ["C"]]]);
    expect(values[4]).toMatchObject({ error: "#VALUE!" });
    expect((values[4] as { message: string }).message).toContain("demandRate");
    expect(code).toBe(1);
  });
  test("reads the cells of a workbook", () => {
    const { out, code } = seg([
      "evaluate",
      "--book",
      sample("costToServe.xlsx"),
      "--json",
      "=SUM(CostPools[Cost (USD)])",
      "=COUNTA(Customers!A2:A70)",
    ]);
    expect(out.trim().split("\n").map(Number)).toEqual([137923.5, 69]);
    expect(code).toBe(0);
  });
});

describe("run", () => {
  // The command line knows no analysis by name: one for each sample, and each form of its data, is enough.
  const cases = [...new Map(flows.map((flow) => [flow.sample.file, flow.id]))].map(([file, id]) => [id, file] as const);
  test.each(cases)("%s on its own sample writes its sheets and says what was found", async (id, file) => {
    const out = path(`${id}.xlsx`);
    const result = seg(["run", id, sample(file.replace(".json", ".xlsx")), "--out", out], { cwd: folder });
    expect([result.code, result.err]).toEqual([0, expect.stringContaining("Wrote ")]);
    expect(result.out.trim().split("\n").length).toBeGreaterThanOrEqual(2);
    const workbook = await readXlsx(readFileSync(out));
    expect(workbook.tables().length).toBeGreaterThanOrEqual(3);
    expect(workbook.sheets.some((sheet) => sheet.charts.length > 0)).toBe(true);
    for (const sheet of workbook.sheets) {
      const used = sheet.usedRange(true)!;
      sheet.forEachValue(used, (value) => expect(isCellError(value)).toBe(false));
    }
  });

  test("a .csv becomes a sheet; settings and columns come from a file; unknown ones are refused", async () => {
    writeFileSync(path("sales.csv"), "Tag;Artikelnr;Stück;Betrag\n" + salesLines());
    writeFileSync(
      path("settings.json"),
      JSON.stringify({
        abcCuts: [0.5, 0.8],
        columns: { date: "Tag", item: "Artikelnr", quantity: "Stück", value: "Betrag" },
      }),
    );
    const result = seg([
      "run",
      "products",
      path("sales.csv"),
      "--settings",
      path("settings.json"),
      "--out",
      path("sales.xlsx"),
    ]);
    expect([result.code, result.err]).toEqual([0, expect.stringContaining("decimal comma")]);
    const workbook = await readXlsx(readFileSync(path("sales.xlsx")));
    expect(workbook.sheets[0]!.name).toBe("sales");
    expect(workbook.sheets.length).toBeGreaterThan(2);
    writeFileSync(path("wrong.json"), JSON.stringify({ nix: 1 }));
    const refused = seg([
      "run",
      "products",
      path("sales.csv"),
      "--settings",
      path("wrong.json"),
      "--out",
      path("no.xlsx"),
    ]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("no setting nix")]);
    writeFileSync(path("typo.json"), JSON.stringify({ columns: { value: "Betrug" } }));
    const typo = seg(["run", "products", path("sales.csv"), "--settings", path("typo.json"), "--out", path("no.xlsx")]);
    expect([typo.code, typo.err]).toEqual([2, expect.stringContaining("name Betrug as value")]);
    const stray = seg(["run", "products", path("sales.csv"), "--table", "goods=A1:D9", "--out", path("no.xlsx")]);
    expect([stray.code, stray.err]).toEqual([2, expect.stringContaining("no input goods. Known: sales")]);
  });

  test("live formulas are saved as formulas of the add-in and calculated again", async () => {
    seg(["run", "costToServe", sample("costToServe.xlsx"), "--live", "--out", path("live.xlsx")]);
    const { code } = seg(["recalculate", path("live.xlsx"), "--out", path("again.xlsx")]);
    expect(code).toBe(0);
    const [before, after] = await Promise.all([
      readXlsx(readFileSync(path("live.xlsx"))),
      readXlsx(readFileSync(path("again.xlsx"))),
    ]);
    let formulas = 0;
    before.sheets.forEach((sheet, index) => {
      sheet.forEachValue(sheet.usedRange(true)!, (value, row, column) => {
        if (sheet.formula(row, column)?.includes("SEG.")) formulas += 1;
        expect(after.sheets[index]!.value(row, column)).toEqual(value);
      });
    });
    expect(formulas).toBeGreaterThan(1);
  });

  labTest("the retailer's 541,909 invoice lines become segments, straight from the compressed file", async () => {
    const result = seg([
      "run",
      "products",
      labFile("data/online-retail/online_retail.csv.gz"),
      "--without-data",
      "--out",
      path("full.xlsx"),
    ]);
    expect([result.code, result.err]).toEqual([0, expect.stringContaining("Wrote ")]);
    expect(result.out).toContain("of 3,808 items are A");
    const workbook = await readXlsx(readFileSync(path("full.xlsx")));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(["Segments", "Items", "Playbook"]),
    );
  });
});

/** Four months of three items with very different sales, decimal comma. */
function salesLines(): string {
  return [1, 2, 3, 4, 5, 6, 7, 8]
    .flatMap((month) => [
      `2024-${String(month).padStart(2, "0")}-05;0001;${90 + month};${900 + month},50`,
      `2024-${String(month).padStart(2, "0")}-28;0002;${month % 3 === 0 ? 40 : 1};${month % 3 === 0 ? 320 : 8},00`,
      `2024-${String(month).padStart(2, "0")}-17;0003;2;14,25`,
    ])
    .join("\n");
}
