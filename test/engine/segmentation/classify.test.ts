import fc from "fast-check";
import { classify, isGap } from "../../../src/engine";
import type { Cell } from "../../../src/engine";
import { readCondition } from "../../../src/engine/segmentation/condition";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

describe("conditions", () => {
  test.each<[Cell, Cell[], Cell[]]>([
    [null, [1, "x", null, true], []],
    ["", [1, "x", null], []],
    ["*", [1, "x", null], []],
    [0, [0, 5, "x"], []],
    ["=0", [0], [1, "", "x", null]],
    [5, [5], [4, "5", null]],
    [true, [true], [false, 1, "true"]],
    [">=0.8", [0.8, 1], [0.79, "high", null]],
    ["> 5", [5.1], [5]],
    ["<5", [4, -1], [5, "4", null]],
    ["<=5", [5], [5.1]],
    ["A", ["A", "a", " A "], ["AB", "", null]],
    ["A,B", ["a", "B"], ["C", null]],
    ["1,2,3", [1, 3, "2"], [4]],
    ["<>EU", ["US", "", null, 5], ["eu", "EU "]],
    ["<>EU, US", ["CN"], ["EU", "us"]],
    ["10..50", [10, 50, 30], [9.99, 50.01, "30", null]],
    ["10..", [10, 1e9], [9]],
    ["..-5", [-5, -6], [0]],
    ["<5, 10..20", [1, 15], [5, 7]],
    ["high*", ["high", "Highest"], ["very high"]],
    ["?-1", ["A-1"], ["AB-1", "-1"]],
    ["50~*", ["50*"], ["500"]],
    ["a~~b~?", ["a~b?"], ["a~~b?", "a~bc"]],
    ["a.b(c)", ["a.b(c)"], ["axb(c)"]],
    ["=", [null, ""], ["x", 0]],
  ])("%j", (condition, met, unmet) => {
    const meets = readCondition(condition, "rule 1");
    expect(met.filter((cell) => !meets(cell))).toEqual([]);
    expect(unmet.filter((cell) => meets(cell))).toEqual([]);
  });
  test("faults say where", () => {
    expectFault(
      () => readCondition(">=high", "rule 2, value"),
      "domain",
      "rules",
      /rule 2, value: ">=high" needs a number/,
    );
    expectFault(() => readCondition(">", "rule 1"), "domain", "rules", /needs a number/);
    expectFault(() => readCondition("5..x", "rule 1"), "domain", "rules", /needs a number/);
    expectFault(() => readCondition("5..1", "rule 1"), "domain", "rules", /ends before it starts/);
  });
});

const data = frozen({
  headings: ["Item", "Value", "Region"],
  rows: [
    ["p1", 0.9, "EU"],
    ["p2", 0.4, "EU"],
    ["p3", 0.4, "US"],
    ["p4", "?", "CN"],
    [null, "", ""],
  ] as Cell[][],
});
const rules = frozen({
  headings: ["value ", "REGION", "segment"],
  rows: [
    [">=0.8", null, "key"],
    ["", "EU", "local"],
    ["<0.5", "<>EU", "export"],
  ] as Cell[][],
});

describe("classify", () => {
  test("the topmost rule decides; no rule is a reasoned gap in that row alone", () => {
    const found = classify({ ...data, rules });
    expect(found.slice(0, 3)).toEqual(["key", "local", "export"]);
    expect(found[3]).toEqual({ gap: expect.stringMatching(/no rule applies: add a rule/) as string });
    expect(isGap(found[3])).toBe(true);
    expect(found[4]).toBe("");
  });
  test("a fallback takes what no rule takes", () => {
    expect(classify({ ...data, rules, fallback: "other" })[3]).toBe("other");
  });
  test("unique reports overlaps by rule number", () => {
    const found = classify({ ...data, rules, mode: "unique" });
    expect(found[0]).toEqual({ gap: "rules 1 and 2 both apply: make them exclude each other" });
    expect(found.slice(1, 3)).toEqual(["local", "export"]);
  });
  test("more rules than anybody can read are refused", () => {
    const many = { ...rules, rows: Array.from({ length: 1001 }, (_, i): Cell[] => [i, "EU", "x"]) };
    expectFault(() => classify({ ...data, rules: many }), "domain", "rules", /at most 1000 rules, got 1001/);
  });
  test("empty rows of the rule range are passed over, as text, as nothing and as the 0 of a blank cell", () => {
    const padded = { ...rules, rows: [...rules.rows, [null, null, null], ["", "", ""], [0, 0, 0]] };
    expect(classify({ ...data, rules: padded })).toEqual(classify({ ...data, rules }));
  });
  test("first and unique agree wherever unique finds a segment", () => {
    const cell = fc.constantFrom<Cell>(0.1, 0.5, 0.9, "x");
    const region = fc.constantFrom<Cell>("EU", "US", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant<Cell>("i"), cell, region)), (rows) => {
        const first = classify({ headings: data.headings, rows, rules });
        const unique = classify({ headings: data.headings, rows, rules, mode: "unique" });
        for (const [i, segment] of unique.entries()) if (!isGap(segment)) expect(segment).toBe(first[i]);
      }),
    );
  });
  test("faults", () => {
    const unknown = { headings: ["price", "segment"], rows: [[1, "a"]] };
    expectFault(
      () => classify({ ...data, rules: unknown }),
      "shape",
      "rules",
      /"price".*no heading of the data \(Item, Value, Region\)/,
    );
    const none = { headings: ["value", "segment"], rows: [[null, null]] };
    expectFault(() => classify({ ...data, rules: none }), "tooFewData", "rules", /at least one rule/);
    const unnamed = { headings: ["value", "segment"], rows: [[5, ""]] };
    expectFault(() => classify({ ...data, rules: unnamed }), "domain", "rules", /rule 1 has no segment/);
    const twice = { headings: ["a", "A"], rows: [[1, 2]] };
    const byA = { headings: ["a", "segment"], rows: [[1, "x"]] };
    expectFault(() => classify({ ...twice, rules: byA }), "shape", "headings", /more than once/);
    const uneven = { headings: ["value", "segment"], rows: [[1]] };
    expectFault(() => classify({ ...data, rules: uneven }), "shape", "rules row 1", /1 entries/);
    expectFault(() => classify({ ...data, rows: [[1]], rules }), "shape", "data row 1", /1 entries/);
    expectFault(() => classify({ ...data, rules, mode: "all" as "first" }), "domain", "mode", /first, unique/);
  });
});
