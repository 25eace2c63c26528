import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../src/cli/csv/readCsv";
import { demandForecast } from "../../src/engine/demand/forecast/demandForecast";
import type { MethodName } from "../../src/engine/demand/forecast/methods";
import type { Table } from "../../src/flows/table";
import { products } from "../../src/flows/products/flow";
import { initialSettings } from "../../src/flows/settings";
import { recognise } from "../../src/runs/recognise/recognise";
import type { Benchmark, Measure } from "./measure";
import { peer } from "./peers/peer";

type Demand = readonly (number | null)[];
interface Case {
  readonly name: string;
  readonly demand: readonly Demand[];
  readonly season: number;
  readonly heldOut: number;
}
type Answer = Readonly<Record<string, { readonly forecasts: readonly (readonly number[])[] }>>;
interface Errors {
  mase: number;
  rmsse: number;
  items: number;
}

const METHODS: readonly (MethodName | "auto")[] = [
  "auto",
  "seasonalNaive",
  "naive",
  "mean",
  "ses",
  "holt",
  "damped",
  "holtWinters",
  "theta",
  "croston",
  "sba",
  "tsb",
  "adida",
  "imapa",
  "combined",
];
/** Periods that must be known before those held out, so that every method has something to learn from. */
const LEAST_KNOWN = 6;
/** Items that the peers are given: every so manieth. */
const COMPARED = 300;

const lab = process.env["SEG_LAB"];
const parts = join(lab ?? "", "data/carparts/carparts_wide.csv");
const lines = join(lab ?? "", "data/online-retail/online_retail.csv.gz");

export const forecastAccuracy: Benchmark = {
  title: "Accuracy of forecasts on real demand: car parts by month, a shop by month and week",
  missing: () => {
    if (lab === undefined) return "set SEG_LAB to the folder of the real data sets";
    return existsSync(parts) && existsSync(lines) ? null : `there is no ${parts} or no ${lines}`;
  },
  run: () => Promise.resolve(cases().flatMap(measuresOf)),
};

function cases(): readonly Case[] {
  return [
    { name: "car parts by month", demand: carParts(), season: 12, heldOut: 12 },
    { name: "shop by month", demand: shop("month"), season: 12, heldOut: 3 },
    { name: "shop by week", demand: shop("week"), season: 52, heldOut: 8 },
  ].map(({ demand, ...rest }) => ({ ...rest, demand: demand.map(whole).filter((one) => usable(one, rest.heldOut)) }));
}

function tableOf(file: string): Table {
  const { headings, columns, rowCount } = readCsv(readFileSync(file));
  const origin = { address: "A1", sheet: "data", firstRow: 2, firstColumn: 1 };
  return { headings, columns: columns.map(({ values }) => values), rowCount, origin };
}

function carParts(): readonly Demand[] {
  const { columns, rowCount } = tableOf(parts);
  return Array.from({ length: rowCount }, (_, row) =>
    columns.slice(1).map((column) => (typeof column[row] === "number" ? column[row] : null)),
  );
}

function shop(period: string): readonly Demand[] {
  const table = tableOf(lines);
  const samples = table.columns.map((values) => values.slice(0, 200));
  const { form, mapping } = recognise(products.inputs[0]!, table.headings, samples);
  const settings = { ...initialSettings(products), period };
  return products.prepare({ sales: { table, form, mapping } }, settings).prepared.demand;
}

/** An item's life without the empty periods at its ends; what is missing inside counts as no demand. */
function whole(demand: Demand): readonly number[] {
  const first = demand.findIndex((units) => units !== null);
  const last = demand.findLastIndex((units) => units !== null);
  return first < 0 ? [] : demand.slice(first, last + 1).map((units) => units ?? 0);
}

/** Errors are measured against those of the naive forecast in the known periods: those must not be zero. */
function usable(demand: Demand, heldOut: number): boolean {
  const known = (demand as readonly number[]).slice(0, -heldOut);
  return known.length >= LEAST_KNOWN && known.some((units) => units !== known[0]);
}

function measuresOf({ name, demand, season, heldOut }: Case): Measure[] {
  const series = demand as readonly (readonly number[])[];
  const all = new Map(
    METHODS.map((method) => [method, errorsOf(series, heldOut, (known) => ours(known, heldOut, method, season))]),
  );
  const auto = all.get("auto")!;
  const singles = [...all].filter(([method]) => method !== "auto");
  const best = singles.reduce((least, one) => (one[1].mase < least[1].mase ? one : least));
  const bestSquared = singles.reduce((least, one) => (one[1].rmsse < least[1].rmsse ? one : least));
  const seasonal = all.get("seasonalNaive")!;
  return [
    { name: `${name}: items compared, ${String(heldOut)} periods held out`, value: auto.items, unit: "items" },
    ...[...all].flatMap(([method, { mase, rmsse }]): Measure[] => [
      { name: `${name}: MASE of ${method}`, value: mase, unit: "" },
      { name: `${name}: RMSSE of ${method}`, value: rmsse, unit: "" },
    ]),
    ...peers(name, series, heldOut, season),
    { name: `${name}: MASE of auto / seasonal naive`, value: auto.mase / seasonal.mase, unit: "of it", budget: 1.05 },
    { name: `${name}: MASE of auto / best single (${best[0]})`, value: auto.mase / best[1].mase, unit: "of it" },
    {
      name: `${name}: RMSSE of auto / seasonal naive`,
      value: auto.rmsse / seasonal.rmsse,
      unit: "of it",
      budget: 1.05,
    },
    {
      name: `${name}: RMSSE of auto / best single (${bestSquared[0]})`,
      value: auto.rmsse / bestSquared[1].rmsse,
      unit: "of it",
      budget: 1.1,
    },
  ];
}

function ours(
  demand: readonly number[],
  horizon: number,
  method: MethodName | "auto",
  seasonLength: number,
): readonly number[] {
  try {
    return demandForecast({ demand, horizon, method, seasonLength }).forecast;
  } catch {
    // Too short for this method. Without a whole season behind it, the seasonal naive forecast is the plain one.
    const standIn = method === "seasonalNaive" ? "naive" : "mean";
    return demandForecast({ demand, horizon, method: standIn, seasonLength }).forecast;
  }
}

function errorsOf(
  series: readonly (readonly number[])[],
  heldOut: number,
  forecast: (known: readonly number[], at: number) => readonly number[],
): Errors {
  const sums: Errors = { mase: 0, rmsse: 0, items: series.length };
  for (const [at, demand] of series.entries()) {
    const [known, later] = [demand.slice(0, -heldOut), demand.slice(-heldOut)];
    const steps = known.slice(1).map((units, before) => units - known[before]!);
    const errors = forecast(known, at).map((units, step) => later[step]! - units);
    const absolute = (list: readonly number[]): number =>
      list.reduce((sum, value) => sum + Math.abs(value), 0) / list.length;
    const squared = (list: readonly number[]): number => list.reduce((sum, value) => sum + value ** 2, 0) / list.length;
    sums.mase += absolute(errors) / absolute(steps) / series.length;
    sums.rmsse += Math.sqrt(squared(errors) / squared(steps)) / series.length;
  }
  return sums;
}

/** What others forecast for every so manieth item, and auto for the same items. */
function peers(name: string, series: readonly (readonly number[])[], heldOut: number, season: number): Measure[] {
  const step = Math.max(1, Math.floor(series.length / COMPARED));
  const some = series.filter((_, at) => at % step === 0);
  const known = some.map((demand) => demand.slice(0, -heldOut));
  // Without two whole seasons the peers refuse a season.
  const used = known.every((demand) => demand.length >= 2 * season) ? season : 1;
  const task = { series: known, season: used, horizon: heldOut, methods: ["AutoETS", "CrostonSBA"] };
  const answer = peer("python3", "forecasts.py", task) as Answer | null;
  const forecasts = Object.entries(answer ?? {});
  if (forecasts.length === 0) return [];
  const auto = errorsOf(some, heldOut, (demand) => ours(demand, heldOut, "auto", season));
  return [
    { name: `${name}: items given to statsforecast`, value: some.length, unit: "items" },
    { name: `${name}: of these, RMSSE of auto`, value: auto.rmsse, unit: "" },
    { name: `${name}: of these, MASE of auto`, value: auto.mase, unit: "" },
    ...forecasts.flatMap(([method, { forecasts: of }]): Measure[] => {
      const { mase, rmsse } = errorsOf(some, heldOut, (_, at) => of[at] ?? []);
      return [
        { name: `${name}: of these, RMSSE of statsforecast ${method}`, value: rmsse, unit: "" },
        { name: `${name}: of these, MASE of statsforecast ${method}`, value: mase, unit: "" },
      ];
    }),
  ];
}
