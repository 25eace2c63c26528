import { readFileSync } from "node:fs";
import { demandForecast } from "../../../../src/engine";
import type { DemandForecastInput } from "../../../../src/engine";
import { labFile, labTest } from "../../../support/lab";

/** Months held back of 51, which no method sees. */
const HORIZON = 12;

/** Root mean squared error over the held-back months, in units of the changes from month to month before. */
function scaledError(demand: readonly number[], method: NonNullable<DemandForecastInput["method"]>): number | null {
  const known = demand.slice(0, -HORIZON);
  const changes =
    known.slice(1).reduce((sum, value, i) => sum + (value - (known[i] ?? 0)) ** 2, 0) / (known.length - 1);
  if (changes === 0) return null;
  const { forecast } = demandForecast({ demand: known, horizon: HORIZON, method });
  const squares = demand.slice(-HORIZON).reduce((sum, value, i) => sum + (value - (forecast[i] ?? 0)) ** 2, 0);
  return Math.sqrt(squares / HORIZON / changes);
}

labTest(
  "car parts: the choice by rolling origin beats the naive forecast, the mean, Croston and his correction",
  () => {
    const lines = readFileSync(labFile("data/carparts/carparts_wide.csv"), "utf8").trim().split("\n").slice(1);
    const parts = lines.map((line) => line.split(",").slice(1)).filter((row) => !row.includes(""));
    // Every fifth part is enough to tell the methods apart.
    const demands = parts.filter((_, i) => i % 5 === 0).map((row) => row.map(Number));
    expect(demands.length).toBeGreaterThan(400);
    const errorOf = (method: NonNullable<DemandForecastInput["method"]>) => {
      const errors = demands.flatMap((demand) => scaledError(demand, method) ?? []);
      return errors.reduce((sum, error) => sum + error, 0) / errors.length;
    };
    const auto = errorOf("auto");
    for (const method of ["naive", "mean", "croston", "sba"] as const) expect(auto).toBeLessThan(errorOf(method));
  },
  60_000,
);
