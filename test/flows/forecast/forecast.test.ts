import {
  chooseMethod,
  demandForecast,
  demandForecastBand,
  forecastAccuracy,
  trackingSignal,
} from "../../../src/engine";
import { classCheck } from "../../../src/flows/forecast/classCheck";
import { isWorse, judged } from "../../../src/flows/forecast/judged";
import retail from "../../fixtures/retailMonths.json";
import { expectClose } from "../../support/expectClose";
import { mapped, tableOf } from "../support/tableOf";
import { prepare, reportOf, run, salesOf, shop, tableIn, valuesOf } from "./support";

describe("methods", () => {
  test("every item gets the forecast and band of the engine by the method that stands beside it", () => {
    const { plan, prepared } = run({ sales: shop });
    for (const [item, made] of plan.items.entries()) {
      const demand = prepared.sales.demand[item] ?? [];
      const method = made.method as "mean";
      expectClose(made.forecast ?? [], demandForecast({ demand, horizon: 6, method }).forecast, { rel: 1e-12 });
      const band = demandForecastBand({ demand, horizon: 6, method });
      expectClose(made.low ?? [], band.lower, { rel: 1e-9, abs: 1e-9 });
      expectClose(made.high ?? [], band.upper, { rel: 1e-9 });
    }
  });
  test("the champion has the least error of its segment's items in the periods that choose, worked by a second way", () => {
    const { plan, prepared } = run({ sales: shop });
    expect(prepared.windows).toEqual({ periods: 12, held: 3, choice: 6, test: 9 });
    const [, league] = [...plan.leagues]
      .filter(([segment]) => segment !== "all")
      .sort((a, b) => b[1].items - a[1].items)[0]!;
    const items = prepared.segments.flatMap((segment, item) => (segment === league.segment ? [item] : []));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const naive = items.map((item) => {
      const demand = (prepared.sales.demand[item] ?? []).map((units) => units ?? 0);
      const changes = [1, 2, 3, 4, 5].map((at) => (demand[at]! - demand[at - 1]!) ** 2);
      const squares = [6, 7, 8].flatMap((origin) =>
        demand.slice(origin, 9).map((units) => (units - demand[origin - 1]!) ** 2),
      );
      return Math.sqrt(mean(squares) / mean(changes));
    });
    expectClose(league.naive?.rmsse ?? NaN, mean(naive), { rel: 1e-12 });
    const errors = league.ranking.map(({ rmsse }) => rmsse ?? Infinity);
    expect([...errors].sort((a, b) => a - b)).toEqual(errors);
    expect([league.champion, league.fallback]).toEqual(league.ranking.slice(0, 2).map(({ method }) => method));
  });
  test("the playbook's method applies where it is chosen, and what a year cannot bear is stood in for", () => {
    const own = mapped(
      tableOf(
        ["Segment", "Forecast method"],
        ["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"].map((s) => [s, "holtWinters"]),
      ),
      "playbook",
      { segment: "Segment", forecastMethod: "Forecast method" },
    );
    const { plan } = run({ sales: shop, playbook: own }, { strategy: "playbook" });
    expect(new Set(plan.items.map(({ method }) => method))).toEqual(new Set(["damped"]));
    expect(plan.items[0]?.remark).toBe("damped in place of holtWinters, which the history cannot bear");
  });
  test("chosen for each item: the method that SEG.FORECASTMETHOD gives the months before the test", () => {
    const rare = ["gap", 2, 0, 5, 0, 0, 6, 0, 0, 5, 0, 0, 4, 0];
    const products = retail.months.slice(0, 9).map((units, at) => [`R${String(at)}`, 2, ...units]);
    const { plan, prepared } = run({ sales: salesOf([...products, rare]) }, { strategy: "auto" });
    for (const [item, method] of plan.methods.auto.entries()) {
      const demand = (prepared.sales.demand[item] ?? []).slice(0, 9);
      expect(method).toBe(chooseMethod({ demand, holdout: 3 }).ranking[0]?.method);
    }
    expect(new Set(plan.methods.auto).size).toBeGreaterThan(1);
  });
});

describe("accuracy", () => {
  test("measures of an item are those of the engine over what was forecast before", () => {
    const { accuracies, prepared, plan } = run({ sales: shop });
    const demand = prepared.sales.demand[3] ?? [];
    const accuracy = accuracies[3]!;
    const method = plan.heldOut.champion[3]!.method;
    expect(accuracy.forecast).toEqual(demandForecast({ demand: demand.slice(0, 9), horizon: 3, method }).forecast);
    const input = { actual: demand.slice(9), forecast: accuracy.forecast, history: demand.slice(0, 9) };
    expect(accuracy.wape).toBe(forecastAccuracy({ ...input }));
    expect(accuracy.rmsse).toBe(forecastAccuracy({ ...input, measure: "rmsse" }));
    expect(accuracy.naive).toEqual([demand[8], demand[8], demand[8]]);
    expect(accuracy.tracking!.forecast).toHaveLength(6);
    const signal = trackingSignal({ actual: demand.slice(6), forecast: accuracy.tracking!.forecast });
    expect(accuracy.tracking!.signal).toBe(signal.signal);
  });
  test("a segment's error is Σ |error| over Σ demand; value added is the naive forecast's less its own", () => {
    const { accuracies, segments } = run({ sales: shop });
    const sums = accuracies.reduce(
      (sum, one) => ({
        error: sum.error + one!.actual.reduce<number>((s, units, at) => s + Math.abs(units! - one!.forecast[at]!), 0),
        naive: sum.naive + one!.actual.reduce<number>((s, units, at) => s + Math.abs(units! - one!.naive[at]!), 0),
        units: sum.units + one!.actual.reduce<number>((s, units) => s + units!, 0),
      }),
      { error: 0, naive: 0, units: 0 },
    );
    const all = segments.at(-1)!;
    expect([all.segment, all.items]).toEqual(["all", 30]);
    expectClose(all.used.wape, sums.error / sums.units, { rel: 1e-12 });
    expectClose(all.valueAdded, (sums.naive - sums.error) / sums.units, { rel: 1e-9 });
  });
  test("where repeating the last period misses more than there is demand, RMSSE judges instead of WAPE", () => {
    const group = (wape: number, rmsse: number) => ({ items: 1, bias: 0, wape, rmsse });
    const of = (used: number, naive: number) => {
      const steps = { ...run({ sales: shop }).segments.at(-1)!.steps, naive: group(naive, 0.9) };
      return { used: group(used, 0.7), steps };
    };
    expect(judged(of(0.5, 0.6))).toEqual({ measure: "WAPE", used: 0.5, naive: 0.6 });
    expect(judged(of(1.4, 1.3))).toEqual({ measure: "RMSSE", used: 0.7, naive: 0.9 });
    expect([isWorse(of(0.7, 0.6)), isWorse(of(1.4, 1.3))]).toEqual([true, false]);
  });
  test("classes are compared by ranks: Kruskal and Wallis worked by hand", () => {
    const { prepared, accuracies } = run({ sales: shop });
    const [sample] = accuracies;
    const check = (classes: string, wapes: readonly number[]) =>
      classCheck(
        { ...prepared, segments: Array.from(classes, (letter) => `A${letter}`) },
        wapes.map((wape) => ({ ...sample!, wape })),
      );
    // Ranks 1, 2 for X, 3.5, 3.5 for Y, 5, 6 for Z: 12 / 42 · (9 / 2 + 49 / 2 + 121 / 2) − 21 = 4.571, over 1 − 6 / 210.
    const found = check("XXYYZZ", [0.1, 0.2, 0.3, 0.3, 0.5, 0.9]);
    expectClose(found.statistic, ((12 / 42) * (179 / 2) - 21) / (1 - 6 / 210), { rel: 1e-12 });
    // With two degrees of freedom the probability is e^(−H / 2).
    expectClose(found.pValue, Math.exp(-found.statistic! / 2), { rel: 1e-9 });
    expect([found.rising, found.classes.map(({ middle }) => middle)]).toEqual([true, [expect.closeTo(0.15), 0.3, 0.7]]);
    expect(check("XXYYZZ", [0.5, 0.9, 0.3, 0.3, 0.1, 0.2]).rising).toBe(false);
    expect(check("XX", [0.1, 0.2])).toMatchObject({ statistic: null, pValue: null, rising: false });
  });
  test("exceptions are beyond the tolerance of their segment and follow the factor", () => {
    const { exceptions, accuracies, prepared } = run({ sales: shop });
    for (const { item } of exceptions) {
      const rule = prepared.rules.find(prepared.segments[item]!);
      const { wape, tracking } = accuracies[item]!;
      expect(wape! > rule.tolerance || Math.abs(tracking!.signal) > rule.trackingLimit).toBe(true);
    }
    const impacts = exceptions.map(({ impact }) => impact);
    expect([...impacts].sort((a, b) => b - a)).toEqual(impacts);
    const wide = run({ sales: shop }, { toleranceFactor: 5 });
    expect(wide.exceptions.length).toBeLessThan(exceptions.length);
    expect(wide.plan.items[0]).toEqual(run({ sales: shop }).plan.items[0]);
  });
});

describe("rules and overrides", () => {
  const rules = mapped(
    tableOf(
      ["Segment", "Error tolerance (WAPE)", "Who may override", "Point-of-sale data"],
      [
        ["ax", "1 %", "nobody", "no"],
        ["AY", -1, null, "yes"],
        ["QQ", 1, null, null],
      ],
    ),
    "rules",
    {
      segment: "Segment",
      tolerance: "Error tolerance (WAPE)",
      overrideBy: "Who may override",
      sellOut: "Point-of-sale data",
    },
  );
  test("the user's own rules apply where they are valid", () => {
    const { prepared, findings } = prepare({ sales: shop, rules });
    expect(prepared.rules.find("AX")).toMatchObject({ tolerance: 0.01, overrideBy: "nobody", sellOut: "no" });
    expect(prepared.rules.find("AY").tolerance).toBe(0.75);
    const told = findings.filter(({ input }) => input === "rules").map(({ title, count }) => [title, count]);
    expect(told).toEqual([
      ["Forecast rules for an unknown segment", 1],
      ["Cells of the forecast rules that are no valid number", 1],
    ]);
    const wide = run({ sales: shop, rules });
    const asked = new Set(
      valuesOf(tableIn(reportOf({ sales: shop, rules }, { consensusScope: "rights" }), "consensus"), "class"),
    );
    expect(wide.prepared.segments).toContain("AX");
    expect(asked.has("AX")).toBe(false);
  });
  const consensus = mapped(
    tableOf(
      ["Item", "Period", "Baseline (units)", "Override (units)", "Reason", "Author"],
      [
        ["R0", "2011-12", 1000, 1054, "promotion", "Ann"],
        ["R1", "2011-12", 1177, 2000, "other", "Bob"],
        ["R2", "2012-01", 500, 900, "new customer", "Ann"],
        ["r3", "Jan 2012", 500, 0, "", ""],
        ["R4", "2012-01", 500, null, "", ""],
        ["XX", "2012-01", 500, 3, "", ""],
        ["R5", "2019-01", 500, 3, "", ""],
        ["R6", "2012-01", 500, "many", "", ""],
      ],
    ),
    "consensus",
    {
      ...{ item: "Item", period: "Period", baseline: "Baseline (units)", override: "Override (units)" },
      ...{ reason: "Reason", author: "Author" },
    },
  );
  test("coming overrides stand in the forecast, past ones are valued by author; the rest is found", () => {
    const { findings } = prepare({ sales: shop, consensus });
    expect(findings.filter(({ input }) => input === "consensus").map(({ title, count }) => [title, count])).toEqual([
      ["Overrides that are no number of units", 1],
      ["Overrides for items that are not sold", 1],
      ["Overrides for periods that are neither in the sales nor ahead", 1],
      ["Overrides without a reason", 1],
    ]);
    const report = reportOf({ sales: shop, consensus });
    const columns = tableIn(report, "forecast");
    const first = (item: string) => valuesOf(columns, "f0")[valuesOf(columns, "item").indexOf(item)];
    expect([first("R2"), first("R3")]).toEqual([900, 0]);
    // December 2011: R0 sold 1054 as Ann said against 1000; R1 sold 1177 against Bob's 2000.
    const values = tableIn(report, "overrideValue");
    const valueOf = (group: string) => Number(valuesOf(values, "value")[valuesOf(values, "group").indexOf(group)]);
    expectClose(valueOf("Author Ann"), 54 / 1054, { rel: 1e-12 });
    expectClose(valueOf("Author Bob"), -823 / 1177, { rel: 1e-12 });
    expectClose(valueOf("All overrides"), (54 - 823) / (1054 + 1177), { rel: 1e-12 });
    const form = tableIn(report, "consensus");
    const row = valuesOf(form, "item").findIndex(
      (item, at) => item === "R2" && valuesOf(form, "period")[at] === "2012-01",
    );
    expect(["override", "reason", "author", "agreed"].map((key) => valuesOf(form, key)[row])).toEqual([
      ...[900, "new customer", "Ann", 900],
    ]);
  });
  test("the consensus form keeps its formulas whatever the user chose", () => {
    const form = tableIn(reportOf({ sales: shop }, { consensusScope: "rights" }), "consensus");
    for (const key of ["agreed", "deviation"]) {
      const column = form.find((one) => one.key === key);
      expect([column?.always, column?.formula !== undefined]).toEqual([true, true]);
    }
  });
});
