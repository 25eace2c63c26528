import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./rooms";

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
}
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const permissive =
  /^\(?(MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|CC-BY-4\.0|CC-BY-3\.0|Zlib)\b/;

test("what ships has a permissive licence", () => {
  const shipped = packages.filter(([, entry]) => !entry.dev);
  expect(shipped.length).toBeGreaterThan(50);
  expect(
    shipped
      .filter(([, entry]) => !permissive.test(entry.license ?? ""))
      .map(([path, entry]) => `${path}: ${entry.license ?? "none"}`),
  ).toEqual([]);
});

test("no package under the GPL is used anywhere", () => {
  const copyleft = packages.filter(
    ([, entry]) => /\bA?L?GPL/.test(entry.license ?? "") && !/\bOR\b/.test(entry.license ?? ""),
  );
  expect(copyleft.map(([path, entry]) => `${path}: ${entry.license ?? ""}`)).toEqual([]);
});

test("the lock names no registry host", () => {
  expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "http/);
});

test("every direct dependency is pinned to one version", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
