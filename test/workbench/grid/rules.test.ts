import { brokenRule } from "../../../src/workbench/grid/brokenRule";
import { cellMarks } from "../../../src/workbench/grid/cellMarks";
import { choicesOf } from "../../../src/workbench/grid/choicesOf";
import { titleLines } from "../../../src/workbench/grid/chart/titleLines";
import { ConditionalLooks } from "../../../src/workbench/grid/conditionalLook";
import { filterSign } from "../../../src/workbench/grid/filterSign";
import { remarksOf } from "../../../src/workbench/grid/remarksOf";
import type { ConditionalFormat } from "../../../src/workbench/model/conditionalFormat";
import { createTable } from "../../../src/workbench/model/createTable";
import { newValidation } from "../../../src/workbench/model/validation";
import { area, bench, type Bench } from "../calc/bench";

/** The rows of A1:A10 (values 1 to 10) that a rule of column A marks. */
function marked(format: Partial<ConditionalFormat>, made: Bench = bench()): number[] {
  made.put("A1", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  const usual = { id: "1", range: area("A1:A10"), format: { fill: "#111111" }, priority: 1, stopIfTrue: false };
  made.sheet.conditionalFormats = [{ type: "Custom", rule: {}, ...usual, ...format }];
  const looks = new ConditionalLooks(made.sheet, made.calc);
  return Array.from({ length: 10 }, (_, row) => row + 1).filter((row) => looks.at(row - 1, 0)?.fill === "#111111");
}

test.each<[string, Partial<ConditionalFormat>, number[]]>([
  ["top 3", { type: "TopBottom", rule: { topBottom: "TopItems", rank: 3 } }, [8, 9, 10]],
  ["bottom 20 per cent", { type: "TopBottom", rule: { topBottom: "BottomPercent", rank: 20 } }, [1, 2]],
  ["top 1 per cent is one cell", { type: "TopBottom", rule: { topBottom: "TopPercent", rank: 1 } }, [10]],
  ["above average", { type: "PresetCriteria", rule: { criterion: "AboveAverage" } }, [6, 7, 8, 9, 10]],
  ["one deviation below", { type: "PresetCriteria", rule: { criterion: "OneStdDevBelowAverage" } }, [1, 2]],
  ["unique values", { type: "PresetCriteria", rule: { criterion: "UniqueValues" } }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ["duplicate values", { type: "PresetCriteria", rule: { criterion: "DuplicateValues" } }, []],
  ["a formula for the first cell", { rule: { formula: "=MOD(A1,3)=0" } }, [3, 6, 9]],
  ["a formula with fixed cells", { rule: { formula: "=$A1>=$A$7" } }, [7, 8, 9, 10]],
  ["a formula that cannot be read", { rule: { formula: "=((" } }, []],
])("conditional format %s", (_name, format, rows) => expect(marked(format)).toEqual(rows));

test("icons go by thirds of the range, best first, and the other way round", () => {
  const made = bench();
  const icons = (kept: Record<string, unknown>): (string | undefined)[] => {
    marked({ type: "IconSet", kept }, made);
    const looks = new ConditionalLooks(made.sheet, made.calc);
    return [1, 5, 10].map((row) => looks.at(row - 1, 0)?.icon).map((icon) => icon && `${icon.iconType} ${icon.iconId}`);
  };
  expect(icons({})).toEqual(["3TrafficLights1 2", "3TrafficLights1 1", "3TrafficLights1 0"]);
  expect(icons({ iconStyle: "FiveArrows", reverseIconOrder: true })).toEqual(["5Arrows 0", "5Arrows 2", "5Arrows 4"]);
  const limits = [{}, { type: "Number", formula: "=5", operator: "GreaterThan" }, { type: "Number", formula: "=9" }];
  expect(icons({ iconCriteria: limits })).toEqual(["3TrafficLights1 2", "3TrafficLights1 2", "3TrafficLights1 0"]);
});

test("rules of cells refuse what is typed in their own words, and offer their list", () => {
  const made = bench();
  made.put("C1", "Buy", "Hold", "Sell");
  const rule = newValidation(area("A1:A3"), { list: { inCellDropDown: true, source: "=$C$1:$C$3" } });
  rule.errorAlert = { ...rule.errorAlert, title: "Choice", message: "Buy, Hold or Sell." };
  rule.prompt = { showPrompt: true, title: "Pick", message: "one of three" };
  made.sheet.validations = [rule];
  made.put("A1", "Nonsense", "Hold");
  expect(brokenRule(made.calc, made.sheet, area("A1"))).toBe("Choice: Buy, Hold or Sell.");
  expect(brokenRule(made.calc, made.sheet, area("A2"))).toBeNull();
  expect(brokenRule(made.calc, made.sheet, area("A1:A2"))).toBeNull();
  expect(choicesOf(made.calc, { sheet: made.sheet, rect: area("A2") })).toEqual(["Buy", "Hold", "Sell"]);
  expect(choicesOf(made.calc, { sheet: made.sheet, rect: area("B2") })).toBeNull();
  expect(remarksOf({ sheet: made.sheet, rect: area("A2") })).toEqual([
    { kind: "hint", by: "Pick", text: "one of three" },
  ]);
  rule.errorAlert.style = "Warning";
  expect(brokenRule(made.calc, made.sheet, area("A1"))).toBeNull();
});

test("comments and notes mark their cell and are read there", () => {
  const { sheet } = bench();
  const created = "2024-01-01T00:00:00Z";
  const replies = [{ id: "r", author: "Ben", text: "Because.", created }];
  sheet.comments.push({ id: "c", row: 1, column: 1, author: "Ann", text: "Why?", created, resolved: true, replies });
  sheet.notes.push({ row: 2, column: 1, author: "Cy", text: "Old", visible: false });
  expect([cellMarks(sheet, 1, 1)?.tr, cellMarks(sheet, 2, 1)?.tr].every(Boolean)).toBe(true);
  expect(cellMarks(sheet, 0, 0)).toBeNull();
  expect(remarksOf({ sheet, rect: area("B2") }).map(({ by, text }) => `${by}: ${text}`)).toEqual([
    "Ann (resolved): Why?",
    "Ben: Because.",
  ]);
  expect(remarksOf({ sheet, rect: area("B3") })).toEqual([{ kind: "note", by: "Cy", text: "Old" }]);
});

test("headings of tables show where rows are filtered", () => {
  const made = bench();
  made.put("A1", ["Item", "Value"], ["x", 1]);
  const table = createTable(made.editor, made.sheet, area("A1:B2"), true);
  table.filter.set(1, {});
  expect([filterSign(made.sheet, 0, 0), filterSign(made.sheet, 0, 1), filterSign(made.sheet, 1, 1)]).toEqual([
    " ▾",
    " ▼",
    "",
  ]);
  table.showFilter = false;
  expect(filterSign(made.sheet, 0, 1)).toBe("");
});

test("long titles of charts wrap between words", () => {
  expect(titleLines("Short", 300)).toEqual(["Short"]);
  expect(titleLines("A title that has to be wrapped because it is long", 200)).toEqual([
    "A title that has to be",
    "wrapped because it is",
    "long",
  ]);
  expect(titleLines("word ".repeat(60), 200).at(-1)).toMatch(/…$/);
  expect(titleLines("", 200)).toEqual([]);
});
