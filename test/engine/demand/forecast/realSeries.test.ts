import { readFileSync } from "node:fs";
import { demandForecast } from "../../../../src/engine";
import type { DemandForecastInput } from "../../../../src/engine";
import { labFile, labTest } from "../../../support/lab";

/** Months held back of 51, which no method sees. */
const HORIZON = 12;

/** Root mean squared error over the held-back months, in units of the changes from month to month before. */
function scaledError(
  demand: readonly number[],
  method: NonNullable<DemandForecastInput["method"]>,
  horizon = HORIZON,
): number | null {
  const known = demand.slice(0, -horizon);
  const changes =
    known.slice(1).reduce((sum, value, i) => sum + (value - (known[i] ?? 0)) ** 2, 0) / (known.length - 1);
  if (changes === 0) return null;
  const { forecast } = demandForecast({ demand: known, horizon, method });
  const squares = demand.slice(-horizon).reduce((sum, value, i) => sum + (value - (forecast[i] ?? 0)) ** 2, 0);
  return Math.sqrt(squares / horizon / changes);
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

labTest(
  "retail and car parts of a year: the choice beats the naive forecast in squared error per item",
  () => {
    const rows = (name: string) => readFileSync(labFile(name), "utf8").trim().split("\n").slice(1);
    const retail = rows("data/online-retail/sku_month_clean_products.csv").map((line) =>
      line.split(",").slice(-16, -4).map(Number),
    );
    const parts = rows("data/carparts/carparts_wide.csv")
      .map((line) => line.split(",").slice(1, 16))
      .filter((row) => !row.includes(""))
      .map((row) => row.map(Number));
    // Three months from four origins of retail; an item's life begins with its first sale, as sales are read.
    const trials = [[9, 10, 11, 12].flatMap((end) => retail.map((months) => months.slice(0, end))), parts];
    for (const demands of trials) {
      const lived = demands
        .map((demand) => demand.slice(demand.findIndex((units) => units > 0)))
        .filter((demand) => demand.length >= 8 && demand.slice(0, -3).filter((units) => units > 0).length > 1);
      const errorOf = (method: "auto" | "naive") => {
        const errors = lived.flatMap((demand) => scaledError(demand, method, 3) ?? []);
        return errors.reduce((sum, error) => sum + error, 0) / errors.length;
      };
      expect(lived.length).toBeGreaterThan(1000);
      expect(errorOf("auto")).toBeLessThan(errorOf("naive"));
    }
  },
  60_000,
);
