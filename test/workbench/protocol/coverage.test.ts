import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CoveredClass } from "../../../scripts/officeCoverage/coverage";
import { coverage } from "../../../scripts/officeCoverage/coverage";
import { counts, coverageMarkdown } from "../../../scripts/officeCoverage/coverageMarkdown";
import { hostTour } from "../../../scripts/officeCoverage/hostTour";
import { definedClasses, sampleBook } from "../../../scripts/officeCoverage/sampleBook";
import { usedMembers } from "../../../scripts/officeCoverage/usedMembers";
import { noteReliability } from "../../support/noteReliability";

const root = join(__dirname, "../../..");
/** The rooms of the add-in that may talk to Excel. */
const rooms = ["workbook", "commands", "runs", "addin", "taskpane"].map((room) => join(root, "src", room));

/** Looks and hints: that the workbench only keeps these changes nothing for the add-in. */
const mayBeKept = [
  "Application.suspendApiCalculationUntilNextSync",
  "Application.suspendScreenUpdatingUntilNextSync",
  "ChartAxis.tickLabelSpacing",
  "ConditionalRangeBorder.color",
  "ConditionalRangeBorder.style",
];

describe("what the workbench knows of Excel's API", () => {
  let classes: readonly CoveredClass[];
  let used: readonly string[];

  beforeAll(async () => {
    classes = await coverage();
    used = usedMembers(rooms);
  }, 120_000);

  afterAll(() => {
    const {
      classes: known,
      implemented,
      kept,
      refused,
    } = counts(
      classes.filter(({ members }) => members.some(({ state }) => state === "implemented" || state === "kept")),
    );
    noteReliability("office-surface", [
      {
        what: "classes of Excel's API the workbench knows",
        count: known,
        held: "every public member is accounted for",
      },
      { what: "members implemented", count: implemented, held: "have logic of their own" },
      { what: "members kept", count: kept, held: "give back what was set" },
      { what: "members refused in these classes", count: refused, held: "fail by name" },
      { what: "members the add-in uses", count: usedHere().length, held: "none is refused" },
    ]);
  });

  /** The library's own helpers, such as load, are not members an add-in asks the host for. */
  function usedHere(): string[] {
    const known = new Set(classes.flatMap(({ name, members }) => members.map((member) => `${name}.${member.name}`)));
    return used.filter((member) => known.has(member));
  }

  function inState(wanted: string): string[] {
    const found = new Set(
      classes.flatMap(({ name, members }) =>
        members.filter(({ state }) => state === wanted).map((member) => `${name}.${member.name}`),
      ),
    );
    return usedHere().filter((member) => found.has(member));
  }

  it("is described by a page that is up to date", () => {
    expect(readFileSync(join(root, "docs/OFFICE-COVERAGE.md"), "utf8")).toBe(coverageMarkdown(classes));
  });

  it("is seen whole: the walk through a workbook meets every class the workbench defines", async () => {
    const folder = join(root, "src/workbench/protocol/objects");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const met = hostTour((await sampleBook()).host.root);
    const known = new Set(classes.map(({ name }) => name));
    const missed = definedClasses(sources.map((name) => join(folder, name)))
      .filter((name) => known.has(name))
      .filter((name) => !met.has(name));
    expect(missed).toEqual([]);
  });

  it("holds every member the add-in uses, with logic behind it wherever it matters", () => {
    expect(usedHere().length).toBeGreaterThan(150);
    expect(inState("refused")).toEqual([]);
    expect(inState("absent")).toEqual([]);
    expect(inState("kept").filter((member) => !mayBeKept.includes(member))).toEqual([]);
  });
});
