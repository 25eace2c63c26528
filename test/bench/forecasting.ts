import { demandForecast } from "../../src/engine/demand/forecast/demandForecast";
import { makeSeries } from "./makeSeries";
import { type Benchmark, cheapest, type Measure } from "./measure";
import { peer } from "./peers/peer";

const SERIES = 10_000;
const PERIODS = 48;
const HORIZON = 12;
const SEASON = 12;
/** Peers are given so many of the series: their time a series hardly depends on how many there are. */
const COMPARED = 200;

type Answer = Readonly<Record<string, { readonly seconds: number }>>;

export const forecasting: Benchmark = {
  title: "Forecasts of 10,000 monthly series, best method chosen by trial",
  run: async () => {
    const series = makeSeries(SERIES, PERIODS);
    const forecastAll = (some: readonly number[][], method: "auto" | "sba"): void => {
      for (const demand of some) demandForecast({ demand, horizon: HORIZON, method, seasonLength: SEASON });
    };
    const [seconds, few] = [
      await cheapest(1, () => forecastAll(series, "auto")),
      await cheapest(3, () => forecastAll(series.slice(0, COMPARED), "auto")),
    ];
    const single = await cheapest(3, () => forecastAll(series.slice(0, COMPARED), "sba"));
    const task = {
      series: series.slice(0, COMPARED),
      season: SEASON,
      horizon: HORIZON,
      methods: ["AutoETS", "CrostonSBA"],
    };
    const lines = [[SEASON, HORIZON], ...task.series].map((one) => one.join(",")).join("\n");
    const python = peer("python3", "forecasts.py", task) as Answer | null;
    const r = peer("Rscript", "forecasts.R", lines) as Answer | null;
    const against = (name: string, of: number | undefined, ours: number, budget?: number): Measure[] =>
      of === undefined
        ? []
        : [
            {
              name: `${name} against this, processor time`,
              value: of / ours,
              unit: "times",
              ...(budget === undefined ? {} : { budget }),
            },
          ];
    return [
      { name: `auto, ${String(SERIES)} × ${String(PERIODS)}, processor time`, value: seconds, unit: "s" },
      { name: "auto, a series", value: (seconds / SERIES) * 1e6, unit: "µs" },
      { name: "SBA alone, a series", value: (single / COMPARED) * 1e6, unit: "µs" },
      ...against("statsforecast AutoETS", python?.["AutoETS"]?.seconds, few),
      ...against("statsforecast CrostonSBA (SBA here)", python?.["CrostonSBA"]?.seconds, single),
      ...against("R forecast::ets", r?.["ets"]?.seconds, few),
    ];
  },
};
