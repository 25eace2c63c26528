import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findFlow, flows } from "../../src/flows";
import { initialSettings, isShown, readSettings } from "../../src/flows/settings";
import { definitions } from "../../src/functions/registry";
import { playbooks } from "../../src/playbooks";
import { tablesIn } from "../../src/runs/layout/place";
import { sampleAnalysis } from "../../scripts/analyses/sampleAnalysis";
import { sampleReport } from "../runs/support/sampleReport";

const assets = join(__dirname, "..", "..", "assets", "samples");

test("ids are different", () => {
  expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length);
});

describe.each(flows.map((flow) => [flow.id, flow] as const))("flow %s", (id, flow) => {
  test("says what it is for, and which functions give the same numbers", () => {
    expect(flow.summary.length).toBeGreaterThan(40);
    expect(flow.summary.length).toBeLessThan(200);
    for (const line of flow.serves) expect(line).toMatch(/^00[0-4] (M\d\.\d|line \d+)$/);
    for (const capability of flow.capabilities) expect(capability).toMatch(/^[A-M]\d$/);
    const known = definitions.map(({ name }) => name);
    for (const name of flow.functions) expect(known).toContain(name);
  });

  test("has a sample with the sheets it names, and every needed input has one", () => {
    const file = join(assets, flow.sample.file);
    expect(existsSync(file)).toBe(true);
    const { sheets } = JSON.parse(readFileSync(file, "utf8")) as { sheets: { name: string }[] };
    for (const sheet of Object.values(flow.sample.sheets)) expect(sheets.map(({ name }) => name)).toContain(sheet);
    for (const input of flow.inputs) if (!input.optional) expect(flow.sample.sheets[input.id]).toBeDefined();
  });

  test("every role can be found by other names, its own label among them", () => {
    for (const input of flow.inputs) {
      expect(input.help).not.toBe("");
      for (const form of input.forms) {
        expect(form.roles.some(({ required }) => required)).toBe(true);
        expect(new Set(form.roles.map((role) => role.id)).size).toBe(form.roles.length);
        for (const role of form.roles) {
          expect([role.id, role.synonyms.length > 0]).toEqual([role.id, true]);
          expect(role.synonyms.filter((synonym) => synonym !== synonym.toLowerCase())).toEqual([]);
          expect([role.id, new Set(role.synonyms).size]).toEqual([role.id, role.synonyms.length]);
        }
      }
    }
  });

  test("every setting has help, a reason and a valid beginning", () => {
    const roles = flow.inputs.flatMap(({ forms }) => forms.flatMap((form) => form.roles.map((role) => role.id)));
    const forms = flow.inputs.flatMap((input) => input.forms.map((form) => form.id));
    expect(new Set(flow.settings.map((setting) => setting.id)).size).toBe(flow.settings.length);
    for (const setting of flow.settings) {
      expect(setting.help.length).toBeGreaterThan(5);
      expect(setting.reason.length).toBeGreaterThan(15);
      for (const form of setting.forForms ?? []) expect(forms).toContain(form);
      if (setting.shownWhen) expect(flow.settings.map((other) => other.id)).toContain(setting.shownWhen.setting);
      if (setting.control === "choice") expect(setting.options.map(({ value }) => value)).toContain(setting.initial);
      if (setting.control === "weights") expect(roles).toContain(setting.role);
      if (setting.control === "number" || setting.control === "share") {
        expect(setting.initial).toBeGreaterThanOrEqual(setting.minimum);
        expect(setting.initial).toBeLessThanOrEqual(setting.maximum);
      }
      if (setting.control === "cuts") {
        expect(setting.labels).toHaveLength(setting.initial.length);
        expect([...setting.initial].sort((a, b) => a - b)).toEqual(setting.initial);
      }
    }
  });

  test.each([true, false])("its report points only at what is in it (live: %s)", (live) => {
    const { sheets, names } = sampleReport(id, live);
    const columns = new Map(
      sheets.flatMap(({ parts }) =>
        parts.flatMap((part) =>
          part.kind === "table" ? [[part.key, part.columns.map(({ key }) => key)] as const] : [],
        ),
      ),
    );
    const keys = sheets.flatMap(({ parts }) => parts.flatMap((part) => ("key" in part ? [part.key] : [])));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(sheets.map(({ key }) => key)).size).toBe(sheets.length);
    for (const { name, table, column } of names) {
      expect(name).toMatch(/^SEG_\w+$/);
      expect(columns.get(table)).toContain(column);
    }
    for (const { parts, name } of sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(parts.at(-1)?.kind).toBe("run");
      for (const part of parts) {
        if (part.kind === "chart") {
          for (const column of [part.categories, ...part.series.map((series) => series.column)]) {
            expect(columns.get(part.table)).toContain(column);
          }
          expect(part.alternativeText.length).toBeGreaterThan(20);
        }
        if (part.kind !== "table") continue;
        expect(new Set(part.columns.map(({ values }) => values.length)).size).toBe(1);
        expect(new Set(part.columns.map(({ heading }) => heading.toLowerCase())).size).toBe(part.columns.length);
        for (const { formula = "" } of part.columns) {
          for (const table of tablesIn(formula)) expect(columns.has(table)).toBe(true);
          for (const [, key = ""] of formula.matchAll(/\{(?:column|first|last):([\w-]+)\}/g)) {
            expect(columns.get(part.key)).toContain(key);
          }
          for (const [, table = "", key = ""] of formula.matchAll(/\{part:([\w-]+)\.([\w-]+)\}/g)) {
            expect(columns.get(table)).toContain(key);
          }
        }
      }
    }
  });

  test("answers with sentences, pictures, a search and an explanation", () => {
    const analysis = sampleAnalysis(id);
    const { pictures, sentences } = analysis.run(initialSettings(flow));
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    for (const sentence of sentences) expect(sentence).toMatch(/\d|None|No /);
    expect(sentences.join(" ")).not.toMatch(/NaN|undefined|Infinity/);
    expect(pictures.length).toBeGreaterThan(0);
    // A line over time may be silent in a period; nothing else is left open.
    for (const picture of pictures) {
      expect(JSON.stringify(picture.kind === "series" ? { ...picture, lines: [], band: {} } : picture)).not.toMatch(
        /null|NaN/,
      );
    }
    const [key = ""] = analysis.search("", 1);
    const why = analysis.explain(key);
    expect(why?.lines.length).toBeGreaterThan(3);
    expect(JSON.stringify(why)).not.toMatch(/NaN|undefined|Infinity/);
    expect(why?.advice).toMatch(/\(00[0-4] /);
    expect(analysis.explain("there is no such thing")).toBeNull();
  });

  test("every row read is used or left out with a reason", () => {
    const { rows } = sampleAnalysis(id).prepare(initialSettings(flow));
    expect(rows.used + rows.leftOut.reduce((sum, { rows: left }) => sum + left, 0)).toBe(rows.read);
    expect(rows.used).toBeGreaterThan(0);
  });
});

test("every playbook is used by a flow", () => {
  const titles = flows.flatMap(({ id }) =>
    sampleReport(id, false).sheets.flatMap(({ key, title }) => (key === "playbook" ? [title] : [])),
  );
  expect([...new Set(titles)].sort()).toEqual(playbooks.map(({ title }) => title).sort());
});

test("a setting of the wrong kind is refused by name", () => {
  const read = readSettings({ a: "x", b: ["1", "2"], c: NaN });
  expect(() => read.number("a")).toThrow('Setting "a" must be a number');
  expect(() => read.numbers("b")).toThrow('Setting "b"');
  expect(() => read.number("c")).toThrow('Setting "c"');
  expect(() => read.flag("missing")).toThrow('Setting "missing" must be true or false');
});

test("settings show only where they play a part", () => {
  const [products] = flows;
  const shown = (forms: string[], more = {}) =>
    products!.settings
      .filter((setting) => isShown(setting, { ...initialSettings(products!), ...more }, forms, []))
      .map(({ id }) => id);
  expect(shown(["wide"])).not.toContain("returns");
  expect(shown(["transactions"])).not.toContain("blankPeriods");
  expect(shown(["wide"])).not.toContain("seasonLength");
  expect(shown(["wide"], { adjust: "both" })).toContain("seasonLength");
  const margin = findFlow("costToServe").settings.find(({ id }) => id === "grossMargin")!;
  expect(isShown(margin, {}, [], ["revenue"])).toBe(true);
  expect(isShown(margin, {}, [], ["revenue", "profit"])).toBe(false);
});
