import { knownFaults } from "../../../src/workbench/protocol/faults/knownFaults";
import { schedule } from "../../../src/workbench/protocol/faults/schedule";
import type { When } from "../../../src/workbench/protocol/faults/when";
import { excelOnMac, excelOnTheWeb, hostProfiles, ltsc2024 } from "../../../src/workbench/protocol/hostProfile";
import { requirementSets } from "../../../src/workbench/protocol/requirementSets";
import { officeContext } from "../../../src/workbench/protocol/transport/officeContext";
import { loadExcel } from "../../../src/workbench/protocol/transport/loadExcel";
import { excelHost } from "../../support/excelHost";
import type { ExcelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

/** Writes 1, 2 and 3 below each other in one request of several actions. */
function writeThree({ run }: ExcelHost): Promise<void> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const row of [1, 2, 3]) sheet.getRange(`A${row}`).values = [[row]];
    await context.sync();
  });
}

const written = ({ sheet }: ExcelHost): unknown[] => [0, 1, 2].map((row) => sheet.value(row, 0));

describe("faults on demand", () => {
  it.each([
    [{ kind: "refuse", code: "GeneralException" }, [null, null, null]],
    [{ kind: "loseAnswer", code: "ConnectionFailure" }, [1, 2, 3]],
    [{ kind: "breakAt", action: "middle", code: "AccessDenied" }, [1, null, null]],
    [{ kind: "breakAt", action: 999, code: "InvalidArgument" }, [1, 2, null]],
    [{ kind: "refuseMember", members: ["Range.values"], code: "ResourceLimitExceeded" }, [null, null, null]],
  ] as const)("%j", async (strike, expected) => {
    const excel = excelHost();
    excel.host.faults.plan(strike, { at: 1 });
    const failure = await failureOf(() => writeThree(excel));
    expect([failure.code, excel.host.faults.struck]).toEqual([strike.code, 1]);
    expect(written(excel)).toEqual(expected);
    await writeThree(excel);
    expect(written(excel)).toEqual([1, 2, 3]);
  });

  it("lets things happen before a request, and answers take their time", async () => {
    const excel = excelHost();
    excel.host.faults.plan({ kind: "happen", work: ({ workbook }) => void workbook.addSheet("Late") }, { at: 1 });
    excel.host.faults.plan({ kind: "delay", milliseconds: 5 }, "always");
    await writeThree(excel);
    expect(excel.workbook.sheet("Late")).toBeDefined();
    expect(excel.host.faults.struck).toBe(2);
  });

  it.each(["done", "undone"] as const)("a page that is gone gets no answer, its request is %s", async (request) => {
    const excel = excelHost();
    let cuts = 0;
    excel.host.onCut(() => (cuts += 1));
    excel.host.faults.plan({ kind: "cut", request }, { at: 1 });
    let ended = false;
    void writeThree(excel).finally(() => (ended = true));
    await excel.quiet();
    expect([ended, cuts, written(excel)]).toEqual([false, 1, request === "done" ? [1, 2, 3] : [null, null, null]]);
    const { Excel: next } = loadExcel(excel.host);
    await writeThree({ ...excel, run: (batch) => next.run(batch) });
    expect(written(excel)).toEqual([1, 2, 3]);
  });

  it.each([
    [{ at: 2 }, [2]],
    [{ from: 4 }, [4, 5, 6]],
    [{ every: 3 }, [3, 6]],
    ["always", [1, 2, 3, 4, 5, 6]],
  ] as const)("strikes %j", (when: When, expected) => {
    const due = schedule(when);
    expect([1, 2, 3, 4, 5, 6].filter(() => due() === "strike")).toEqual(expected);
  });

  it("chance is the same for the same seed", () => {
    const drawn = (seed: number): boolean[] => {
      const due = schedule({ random: { seed, chance: 0.3 } });
      return Array.from({ length: 200 }, () => due() === "strike");
    };
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    expect(drawn(7).filter(Boolean).length).toBeGreaterThan(30);
  });

  it("can be called off", async () => {
    const excel = excelHost();
    excel.host.faults.plan({ kind: "refuse", code: "GeneralException" }, "always")();
    excel.host.faults.busy = true;
    excel.host.faults.clear();
    await writeThree(excel);
  });

  it("every known fault has a name of its own and says what it stands for", () => {
    expect(new Set(knownFaults.map(({ id }) => id)).size).toBe(knownFaults.length);
    expect(knownFaults.length).toBeGreaterThan(45);
    for (const { title, meaning } of knownFaults)
      expect([title, meaning]).toEqual([expect.any(String), expect.stringMatching(/\.$/)]);
  });
});

describe("the Excels the workbench plays", () => {
  it("each says its platform and what it supports", () => {
    const said = hostProfiles.map((profile) => {
      const context = officeContext(profile) as Office.Context;
      const { requirements } = context;
      return [profile.id, context.platform, requirements.isSetSupported("ExcelApi", "1.18")];
    });
    expect(said).toEqual([
      ["microsoft365", "PC", true],
      ["ltsc2024", "PC", false],
      ["web", "OfficeOnline", true],
      ["mac", "Mac", true],
      ["excel2019", "PC", false],
    ]);
  });

  it("all but Excel 2019 run custom functions in a shared runtime", () => {
    for (const profile of [ltsc2024, excelOnTheWeb, excelOnMac]) {
      expect(requirementSets(profile)).toMatchObject({ CustomFunctionsRuntime: "1.4", DialogApi: "1.2" });
      expect(requirementSets(profile)["SharedRuntime"]).toMatch(/^1\.[12]$/);
    }
    expect(requirementSets(excelOnTheWeb)).not.toHaveProperty("ExcelApiDesktop");
  });
});

it("the meter counts by run", async () => {
  const excel = excelHost();
  await writeThree(excel);
  const mark = excel.host.meter.mark();
  expect(excel.host.meter.since(mark)).toMatchObject({ requests: 0, syncs: 0, cells: 0, largestRequest: 0 });
  await writeThree(excel);
  const run = excel.host.meter.since(mark);
  expect(run).toMatchObject({ syncs: 1, cells: 3 });
  expect(run.largestRequest).toBeLessThanOrEqual(run.bytesIn);
  expect(excel.host.meter.requests).toBeGreaterThan(run.requests);
});
