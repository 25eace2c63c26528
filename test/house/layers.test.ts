import { mayImport, sourceFiles } from "./rooms";

const files = sourceFiles();

test("every room is in the table of layers", () => {
  expect([...new Set(files.map((file) => file.room))].filter((room) => !(room in mayImport))).toEqual([]);
});

test("a room imports only the rooms below it", () => {
  const faults = files.flatMap((file) =>
    file.imports
      .filter((name) => name.startsWith("src/"))
      .map((name) => ({ name, room: name.split("/")[1] ?? "" }))
      .filter(({ room }) => room !== file.room && !mayImport[file.room]?.includes(room))
      .map(({ name }) => `${file.path} imports ${name}`),
  );
  expect(faults).toEqual([]);
});

test("what a room may import transitively it may also import directly", () => {
  const faults = Object.entries(mayImport).flatMap(([room, below]) =>
    below.flatMap((lower) =>
      (mayImport[lower] ?? [])
        .filter((lowest) => !below.includes(lowest))
        .map((lowest) => `${room} → ${lower} → ${lowest}`),
    ),
  );
  expect(faults).toEqual([]);
});

/** Office's object model is a circle itself: a range has a worksheet, a worksheet has ranges. */
const CIRCULAR_BY_NATURE = "src/workbench/protocol/objects/";

test("no import runs in a circle", () => {
  const straight = files.filter((file) => !file.path.startsWith(CIRCULAR_BY_NATURE));
  const byPath = new Map(straight.map((file) => [file.path.replace(/\.(tsx?|mjs)$/, ""), file]));
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const file = byPath.get(path);
    if (!file || state.get(path) === "done") return;
    if (state.get(path) === "open") {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    state.set(path, "open");
    for (const name of typeFree(file.text, file.imports)) visit(name, [...trail, path]);
    state.set(path, "done");
  };
  for (const path of byPath.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

/** Imports that exist at run time: a type-only circle costs nothing. */
function typeFree(text: string, imports: readonly string[]): string[] {
  const typeOnly = [...text.matchAll(/(?:import|export)\s+type\s+[^;]*?from\s+["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
  const bases = new Set(typeOnly.map((name) => name.replace(/^(\.\.?\/)+/, "")));
  return imports.filter((name) => ![...bases].some((base) => name.endsWith(base)));
}

test("only the workbook room and the composition root name Office and Excel", () => {
  const allowed = new Set(["workbook", "addin", "workbench", "cli"]);
  const faults = files
    .filter((file) => !allowed.has(file.room))
    .filter((file) => /\b(Office|Excel)\.[a-z]\w*\(/.test(withoutComments(file.text)))
    .map((file) => file.path);
  expect(faults).toEqual([]);
});

test("engine, playbooks and flows have no clock, no chance and no console", () => {
  const faults = files
    .filter((file) => ["engine", "playbooks", "flows"].includes(file.room))
    .filter((file) => /Math\.random|Date\.now|new Date\(\)|console\./.test(withoutComments(file.text)))
    .map((file) => file.path);
  expect(faults).toEqual([]);
});

test("the add-in has no blocking dialog, no start-up behaviour and no request but to its own files", () => {
  const addin = files.filter((file) => !["workbench", "cli"].includes(file.room));
  const faults = addin
    .filter((file) =>
      /\b(alert|confirm|prompt)\(|setStartupBehavior|XMLHttpRequest|sendBeacon|WebSocket|dangerouslySetInnerHTML|\beval\(/.test(
        withoutComments(file.text),
      ),
    )
    .map((file) => file.path);
  expect(faults).toEqual([]);
});

test("tables grow by their ranges: rows added one by one are slow and break undo", () => {
  const faults = files
    .filter((file) => !["workbench", "cli"].includes(file.room) && /\brows\.add\(/.test(withoutComments(file.text)))
    .map((file) => file.path);
  expect(faults).toEqual([]);
});

test("files stay small", () => {
  const long = files.filter((file) => file.text.split("\n").length > 301).map((file) => file.path);
  expect(long).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
