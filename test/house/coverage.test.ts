import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flows } from "../../src/flows";
import { root } from "./rooms";

interface Row {
  readonly id: string;
  readonly state: string;
  readonly where: string;
}
const rows: Row[] = readFileSync(join(root, "docs/COVERAGE.md"), "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter((cells) => /^[A-M]\d$/.test(cells[1] ?? ""))
  .map((cells) => ({ id: cells[1] ?? "", state: cells[3] ?? "", where: cells[4] ?? "" }));
const functions = (
  JSON.parse(readFileSync(join(root, "assets/functions.json"), "utf8")) as { functions: { name: string }[] }
).functions.map(({ name }) => `SEG.${name.replace(/^SEG\./, "")}`);

test("all 65 capabilities are listed once", () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(65);
  expect(rows).toHaveLength(65);
});

test("each has a state, and what works names a place", () => {
  for (const { id, state, where } of rows) {
    expect([id, ["works", "partly", "planned"].includes(state)]).toEqual([id, true]);
    expect([id, where !== ""]).toEqual([id, state !== "planned"]);
  }
});

test("every function and analysis it names exists", () => {
  const named = rows.flatMap(({ where }) => [...where.matchAll(/`(SEG\.[A-Z.]+)`/g)].map((match) => match[1] ?? ""));
  expect(named.filter((name) => !functions.includes(name))).toEqual([]);
  const titles = flows.map(({ title }) => title);
  const shown = rows.flatMap(({ where }) => [...where.matchAll(/_([A-Z][^_]+)_/g)].map((match) => match[1] ?? ""));
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((name) => name !== "Undo last write" && !titles.includes(name))).toEqual([]);
});

test("every function is named by the coverage or is a helper", () => {
  const text = readFileSync(join(root, "docs/COVERAGE.md"), "utf8");
  const helpers = ["SEG.GET", "SEG.EXPLAIN", "SEG.VERSION"];
  expect(functions.filter((name) => !helpers.includes(name) && !text.includes(`\`${name}\``))).toEqual([]);
});
