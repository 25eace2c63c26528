"use strict";
const fs = require("node:fs");
const path = require("node:path");

const FOLDER = `${path.sep}node_modules${path.sep}`;
const NAME = "BillOfMaterials";

/**
 * Tells what of others is in the add-in's scripts, from the modules that really went into them: `sbom.cdx.json`, a
 * CycloneDX bill of materials for tools, and `third-party.txt`, the licences as their authors want them passed on.
 */
module.exports = class BillOfMaterials {
  /** @param {{ name: string, version: string }} product */
  constructor(product) {
    this.product = product;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    // The worker is a compilation of its own below the main one; its modules count as well.
    const folders = new Set();
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      compilation.hooks.finishModules.tap(NAME, (modules) => {
        for (const folder of foldersOf(modules)) folders.add(folder);
      });
    });
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = compilation.constructor.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const components = [...folders].map(readComponent).sort((a, b) => (a.id < b.id ? -1 : 1));
        compilation.emitAsset("sbom.cdx.json", new RawSource(billOf(this.product, components)));
        compilation.emitAsset("third-party.txt", new RawSource(noticesOf(components)));
      });
    });
  }
};

function* foldersOf(modules) {
  for (const { resource } of modules) {
    const at = resource?.lastIndexOf(FOLDER) ?? -1;
    if (at < 0) continue;
    const [scope, name] = resource.slice(at + FOLDER.length).split(path.sep);
    yield resource.slice(0, at + FOLDER.length) + (scope.startsWith("@") ? path.join(scope, name) : scope);
  }
}

function readComponent(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? fs.readFileSync(path.join(folder, file), "utf8").trim()
    : "This package names its licence and brings no copy of it.";
  return { id: `${name}@${version}`, name, version, license, text };
}

function billOf({ name, version }, components) {
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", name, version } },
    components: components.map((component) => ({
      type: "library",
      name: component.name,
      version: component.version,
      purl: `pkg:npm/${component.name.replace("@", "%40")}@${component.version}`,
      licenses: [{ expression: component.license }],
    })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function noticesOf(components) {
  const head = "SEG for Excel contains the following software of others, under their licences.\n";
  return [head, ...components.map(({ id, license, text }) => `${id} (${license})\n\n${text}\n`)].join(
    `\n${"-".repeat(72)}\n\n`,
  );
}
