import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Build, isStale } from "../../../src/workbench/server/buildIfStale";

const build: Build = {
  name: "thing",
  configuration: "make.cjs",
  product: "out/thing.js",
  sources: ["src", "lock.json"],
};
let root: string;

function put(file: string, minute: number): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, "");
  utimesSync(place, 60 * minute, 60 * minute);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "stale-"));
  put("make.cjs", 1);
  put("src/deep/one.ts", 2);
});
afterEach(() => rmSync(root, { recursive: true }));

it("is stale without a product", () => expect(isStale(root, build)).toBe(true));
it("is fresh when the product is younger than all sources", () => {
  put("out/thing.js", 3);
  expect(isStale(root, build)).toBe(false);
});
it.each(["src/deep/two.ts", "make.cjs", "lock.json"])("is stale when %s is younger than the product", (file) => {
  put("out/thing.js", 3);
  put(file, 4);
  expect(isStale(root, build)).toBe(true);
});
