import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

/** The site as it is put on a server: the files of the production build, for an address of the test's own. */
const root = path.resolve(import.meta.dirname, "../..");
const ADDRESS = "https://addins.example.com/seg/";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
let site;

before(() => {
  site = mkdtempSync(path.join(tmpdir(), "seg-site-"));
  const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  const given = [
    "--mode",
    "production",
    "--env",
    `address=${ADDRESS}`,
    "--output-path",
    site,
    "--stats",
    "errors-only",
  ];
  execFileSync(process.execPath, [webpack, ...given], { cwd: root, stdio: "pipe" });
});
after(() => rmSync(site, { recursive: true, force: true }));

const file = (name) => readFileSync(path.join(site, name));
const text = (name) => file(name).toString("utf8");
const scripts = () => readdirSync(site).filter((name) => name.endsWith(".js"));
const kilobytes = (names) => names.reduce((sum, name) => sum + gzipSync(file(name)).length, 0) / 1024;

test("manifest and metadata name the address of the build, and only files that are there", () => {
  for (const name of ["manifest.xml", "functions.json"]) assert.ok(!text(name).includes("localhost"), name);
  const named = [...text("manifest.xml").matchAll(/DefaultValue="(https:[^"]+)"/g)].map((match) => match[1]);
  assert.ok(named.length > 30);
  for (const address of named) {
    assert.ok(address.startsWith(ADDRESS), address);
    assert.ok(existsSync(path.join(site, address.slice(ADDRESS.length))), address);
  }
});

test("an address without https is refused", () => {
  const configuration = path.join(root, "webpack.config.js");
  const call = `require(${JSON.stringify(configuration)})({ address: "http://x.example" }, { mode: "production" })`;
  assert.throws(() => execFileSync(process.execPath, ["-e", call], { stdio: "pipe" }), /must begin with https/);
});

test("the pane's page has a strict content security policy and no source of another origin but Office.js", () => {
  const page = text("taskpane.html");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' https:\/\/appsforoffice\.microsoft\.com(;|$)/);
  assert.match(policy, /connect-src 'self'/);
  assert.doesNotMatch(policy, /unsafe-eval|\*/);
  const sources = [...page.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map((match) => match[1]);
  assert.deepEqual(sources, [OFFICE_JS]);
  assert.doesNotMatch(page, /<script(?![^>]*src=)/);
});

test("no script asks for anything beyond its own files, opens a blocking dialog or evaluates text", () => {
  for (const name of scripts()) {
    const code = text(name);
    assert.doesNotMatch(
      code,
      /\bnew Function\(|\beval\(|XMLHttpRequest|sendBeacon|new WebSocket|setStartupBehavior/,
      name,
    );
    assert.doesNotMatch(code, /window\.(alert|confirm|prompt)\(/, name);
    const fetched = [...code.matchAll(/\bfetch\(([^)]{0,40})/g)].map((match) => match[1]);
    for (const what of fetched) assert.match(what, /assets\/samples\//, `${name}: fetch(${what})`);
  }
});

test("the first load stays small and holds nothing of the workbench", () => {
  const first = [...text("taskpane.html").matchAll(/<script[^>]*src="(?!https:)([^"]+)"/g)].map((match) => match[1]);
  assert.ok(first.includes("functions.js"));
  assert.ok(kilobytes(first) <= 560, `pane ${kilobytes(first)} kB`);
  assert.ok(kilobytes(["functions.js"]) <= 110, `functions ${kilobytes(["functions.js"])} kB`);
  for (const name of scripts()) assert.doesNotMatch(text(name), /ApiNotImplementedInWorkbench|univerjs/, name);
});

test("the samples and the help of every function are there", () => {
  for (const name of ["products", "categories", "costToServe"]) JSON.parse(text(`assets/samples/${name}.json`));
  for (const { helpUrl } of JSON.parse(text("functions.json")).functions) {
    assert.ok(helpUrl.startsWith(`${ADDRESS}help.html#`));
    assert.ok(text("help.html").includes(`id="${new URL(helpUrl).hash.slice(1)}"`), helpUrl);
  }
});

test("the bill of materials names what is in the scripts, each under a permissive licence that is passed on", () => {
  const { components } = JSON.parse(text("sbom.cdx.json"));
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const names = components.map(({ name }) => name);
  for (const expected of ["react-dom", "valibot", "d3-scale", "comlink", "pure-rand"])
    assert.ok(names.includes(expected), expected);
  const notices = text("third-party.txt");
  for (const { name, version, licenses } of components) {
    const locked = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
    assert.ok(
      locked.some(([, entry]) => entry.version === version && !entry.dev),
      `${name}@${version} is locked and ships`,
    );
    assert.match(licenses[0].expression, /^(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD)$/, name);
    assert.ok(notices.includes(`${name}@${version} (${licenses[0].expression})`), name);
  }
});
