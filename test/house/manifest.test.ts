import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { root } from "./rooms";

const text = readFileSync(join(root, "manifest.xml"), "utf8");
const version = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
const attribute = (element: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${element}\\b[^>]*\\b${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
const element = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? "";
const urls = [...text.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map((match) => match[1] ?? "");
const resources = [...text.matchAll(/<bt:(Image|Url|String) id="([^"]+)" DefaultValue="([^"]*)"/g)].map((match) => ({
  kind: match[1] ?? "",
  id: match[2] ?? "",
  value: match[3] ?? "",
}));
const valueOf = (id: string): string => resources.find((resource) => resource.id === id)?.value ?? "";

test("Microsoft's own reader accepts it", async () => {
  const manifest = await OfficeAddinManifest.readManifestFile(join(root, "manifest.xml"));
  expect(manifest.hosts).toEqual(["Workbook"]);
  expect(manifest.permissions).toBe("ReadWriteDocument");
});

test("the version is the package's", () => {
  expect(element("Version")).toBe(`${version}.0`);
});

test("the elements stand in Microsoft's order", () => {
  const order = [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ];
  const positions = order.map((name) => text.search(new RegExp(`<${name}[ >]`)));
  expect(positions.every((position) => position > 0)).toBe(true);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
});

test("texts keep to their lengths", () => {
  expect(attribute("DisplayName", "DefaultValue")[0]?.length).toBeLessThanOrEqual(125);
  expect(attribute("Description", "DefaultValue")[0]?.length).toBeLessThanOrEqual(250);
  const short = text.slice(text.indexOf("<bt:ShortStrings>"), text.indexOf("</bt:ShortStrings>"));
  for (const match of short.matchAll(/DefaultValue="([^"]*)"/g)) expect(match[1]?.length).toBeLessThanOrEqual(125);
  const long = text.slice(text.indexOf("<bt:LongStrings>"), text.indexOf("</bt:LongStrings>"));
  for (const match of long.matchAll(/DefaultValue="([^"]*)"/g)) expect(match[1]?.length).toBeLessThanOrEqual(250);
});

test("resource ids are short, unique, used and defined", () => {
  const ids = resources.map((resource) => resource.id);
  const used = [...text.matchAll(/resid="([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
});

test("the shared runtime, the functions' page and the command file are one page", () => {
  const page = /<Page>\s*<SourceLocation resid="([^"]+)"/.exec(text)?.[1];
  const pane = /<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/.exec(text)?.[1];
  expect([attribute("Runtime", "resid")[0], page, attribute("FunctionFile", "resid")[0], pane]).toEqual(
    Array(4).fill("Taskpane.Url"),
  );
  expect(attribute("Runtime", "lifetime")).toEqual(["long"]);
  expect(text).not.toContain("<TaskpaneId>");
});

test("every address is https and every file is one that the build has", () => {
  expect(urls.filter((url) => !url.startsWith("https://"))).toEqual([]);
  const built = new Set(["taskpane.html", "help.html", "functions.js", "functions.json"]);
  const missing = urls
    .map((url) => new URL(url).pathname.slice(1))
    .filter((path) => !built.has(path) && !existsSync(join(root, path)));
  expect(missing).toEqual([]);
  expect(attribute("SupportUrl", "DefaultValue")[0]).not.toMatch(/github\.com/);
});

test("each icon has the pixels it is named for", () => {
  for (const resource of resources.filter(({ kind }) => kind === "Image")) {
    const file = readFileSync(join(root, new URL(resource.value).pathname.slice(1)));
    const size = Number(resource.id.split(".").pop());
    expect([resource.id, file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([resource.id, size, size]);
  }
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    const file = readFileSync(join(root, new URL(attribute(name, "DefaultValue")[0] ?? "").pathname.slice(1)));
    expect(file.readUInt32BE(16)).toBe(size);
  }
});

test("each button offers all sizes that Excel asks for", () => {
  const icons = [...text.matchAll(/<Icon>([\s\S]*?)<\/Icon>/g)].map((match) =>
    [...(match[1] ?? "").matchAll(/size="(\d+)"/g)].map((size) => Number(size[1])),
  );
  expect(icons.length).toBeGreaterThanOrEqual(4);
  for (const sizes of icons) for (const needed of [16, 20, 32, 64, 80]) expect(sizes).toContain(needed);
});

test("it asks only for what it cannot do without", () => {
  const sets = [...text.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map((match) => [match[1], match[2]]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.2"],
  ]);
});

test("the namespace of the functions is SEG and a first-run text is there", () => {
  expect(valueOf("Functions.Namespace")).toBe("SEG");
  for (const name of ["GetStarted.Title", "GetStarted.Description", "Help.Url"]) expect(valueOf(name)).not.toBe("");
});
