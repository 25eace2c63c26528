import { checkPlaybook, decide, playbookCells, policyField } from "../../../src/engine";
import type { Playbook, PlaybookRow } from "../../../src/engine";
import { categories } from "../../../src/playbooks/categories";
import { products } from "../../../src/playbooks/products";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const row = (abc: string, xyz: string, values: PlaybookRow["values"]): PlaybookRow => ({
  keys: { abc, xyz },
  values,
  because: "for the test",
  serves: "000 M1.1",
});
const book: Playbook = frozen({
  id: "stock",
  title: "Stock",
  keys: { abc: ["A", "B", "C"], xyz: ["X", "Y", "Z"] },
  fields: [
    { name: "cycleServiceLevel", label: "Cycle service level", type: "share" },
    { name: "owner", label: "Decided by", type: "text" },
  ],
  rows: [
    row("A", "*", { cycleServiceLevel: 0.98, owner: "planner" }),
    row("B, C", "X,Y", { cycleServiceLevel: 0.95 }),
    row("B,C", "Z", { cycleServiceLevel: 0.9 }),
  ],
});

test("every combination of keys, the last fastest", () => {
  expect(playbookCells({ a: ["1", "2"], b: ["x", "y"] }).map((cell) => Object.values(cell).join(""))).toEqual([
    "1x",
    "1y",
    "2x",
    "2y",
  ]);
});

test("a complete playbook has no faults; a gap and an overlap are found", () => {
  expect(checkPlaybook(book)).toEqual([]);
  const edited = { ...book, rows: [...book.rows.slice(0, 2), row("C", "*", {})] };
  expect(checkPlaybook(edited)).toEqual([
    { kind: "gap", cell: { abc: "B", xyz: "Z" }, rows: [] },
    { kind: "overlap", cell: { abc: "C", xyz: "X" }, rows: [2, 3] },
    { kind: "overlap", cell: { abc: "C", xyz: "Y" }, rows: [2, 3] },
  ]);
});

test("a complete playbook decides every combination", () => {
  for (const cell of playbookCells(book.keys)) expect(decide(book, cell).because).toBe("for the test");
  expect(decide(book, { abc: "c", xyz: "z" }).values).toEqual({ cycleServiceLevel: 0.9 });
});

test("a field of a segment, however both are written", () => {
  expect(policyField(book, "AX", "cycleServiceLevel")).toBe(0.98);
  expect(policyField(book, "b-y", "Cycle service level")).toBe(0.95);
  expect(policyField(book, " C / Z ", "CYCLESERVICELEVEL")).toBe(0.9);
});

test("faults", () => {
  expectFault(
    () => policyField(book, "DX", "owner"),
    "domain",
    "segment",
    /"DX" is not in playbook "stock", which has AX, AY, AZ, BX …/,
  );
  expectFault(() => policyField(book, "AX", "price"), "domain", "field", /"price".*which has cycleServiceLevel, owner/);
  expectFault(() => policyField(book, "BX", "owner"), "noSolution", "field", /leaves "owner" empty for BX: fill it in/);
  expectFault(() => decide(book, { abc: "A" }), "shape", "xyz", /xyz is missing/);
  expectFault(
    () => decide({ ...book, rows: [] }, { abc: "A", xyz: "X" }),
    "noSolution",
    "playbook",
    /no row for abc A, xyz X/,
  );
  const doubled = { ...book, rows: [...book.rows, ...book.rows] };
  expectFault(() => decide(doubled, { abc: "A", xyz: "X" }), "noSolution", "playbook", /2 rows for abc A, xyz X/);
});

test.each([
  "cycleServiceLevel",
  "cycle service level",
  "Cycle service level",
  "CYCLE_SERVICE_LEVEL",
  " cycle-service level ",
])("a field is found as %p", (written) => {
  expect(policyField(book, "AX", written)).toBe(0.98);
});

test("a field is found by its name when its label says something else", () => {
  for (const written of ["reviewFrequency", "review frequency", "Review frequency", "stock review"]) {
    expect(policyField(products, "AX", written)).toBe("daily");
  }
  expect(policyField(categories, "leverage", "sourcing route")).toBe("open bidding or e-auction");
});
