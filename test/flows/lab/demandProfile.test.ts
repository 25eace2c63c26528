import { ADI_CUT, demandPattern, median } from "../../../src/engine";
import type { MappedTable } from "../../../src/flows/define";
import { demandProfile } from "../../../src/flows/demandProfile/flow";
import { initialSettings } from "../../../src/flows/settings";
import type { Table } from "../../../src/flows/table";
import { recognise } from "../../../src/runs/recognise/recognise";
import { labTest } from "../../support/lab";
import { readCsv } from "./readCsv";

const initial = initialSettings(demandProfile);

function recognised(table: Table): MappedTable {
  const samples = table.columns.map((column) => column.slice(0, 200));
  const { form, mapping } = recognise(demandProfile.inputs[0]!, table.headings, samples);
  return { table, form, mapping };
}

/** 2,674 spare parts of a car maker over 51 months: hardly any is asked for every month. */
labTest(
  "of real spare parts no demand is replaced for being demand, and no zero at all",
  () => {
    const sales = recognised(readCsv("data/carparts/carparts_wide.csv"));
    const { prepared } = demandProfile.prepare({ sales }, initial);
    const { patterns } = demandProfile.run(prepared, initial);
    expect(prepared.sales.keys).toHaveLength(2674);
    const seldom = patterns.filter(({ adi }) => adi !== null && adi >= ADI_CUT).length;
    expect(seldom).toBeGreaterThan(2200);
    expect(prepared.replaced.length).toBeGreaterThan(0);
    for (const { item, old, replacement } of prepared.replaced) {
      const demand = prepared.sales.demand[item]!;
      const { adi } = demandPattern({ demand });
      if (adi === null || adi < ADI_CUT) continue;
      const sizes = demand.flatMap((units) => (units !== null && units > 0 ? [units] : []));
      expect(replacement).toBeGreaterThan(0);
      expect(old).toBeGreaterThan(median(sizes));
    }
    const zeros = (demand: readonly (readonly (number | null)[])[]) =>
      demand.map((history) => history.map((units) => units === 0));
    expect(zeros(prepared.cleansed)).toEqual(zeros(prepared.sales.demand));
  },
  60_000,
);

labTest(
  "half a million invoice lines are profiled, and everything that changed is in the ledger",
  () => {
    const sales = recognised(readCsv("data/online-retail/online_retail.csv.gz"));
    const { prepared, findings } = demandProfile.prepare({ sales }, initial);
    const result = demandProfile.run(prepared, initial);
    const kept = prepared.replaced.filter(({ keep }) => keep);
    const changed = prepared.cleansed.flatMap((history, item) =>
      history.filter((units, period) => units !== prepared.sales.demand[item]?.[period]),
    );
    expect(changed).toHaveLength(kept.length);
    expect(findings.find(({ title }) => title.startsWith("Numbers replaced"))?.count).toBe(kept.length);
    // The last month of the data is incomplete and left out; the one before waits.
    expect(kept.some(({ period, rule }) => rule === "outlier" && period === 11)).toBe(false);
    expect(result.newItems.length).toBeGreaterThan(400);
    for (const { analogues, used } of result.newItems) {
      expect(analogues.items).toHaveLength(5);
      expect(used).toMatch(/^[ABCN][XYZN]$/);
    }
    expect(JSON.stringify(result.mismatches)).not.toMatch(/NaN|Infinity/);
  },
  120_000,
);
