import type { ReportColumn, ReportSheet, RunPart } from "../report";
import { columnOf, identity } from "./columns";
import type { ForecastResult } from "./result";

/** One row an item: how its forecast did in the held-out periods, measured by formulas over what was said then. */
export function itemAccuracySheet(result: ForecastResult, run: RunPart): ReportSheet | null {
  const { prepared, accuracies, plan } = result;
  const { windows, sales, order } = prepared;
  if (accuracies.every((accuracy) => accuracy === null)) return null;
  const periods = sales.periods.length;
  const history = (from: number, to: number): string =>
    `{part:forecastHistory.p${String(from)}}:{part:forecastHistory.p${String(to - 1)}}`;
  const own = (key: string, count: number): string => `{first:${key}0}:{last:${key}${String(count - 1)}}`;
  const actual = history(windows.test, periods);
  // A single column is one item's history to a function.
  const live = (formula: string): Pick<ReportColumn, "formula"> => (windows.held > 1 ? { formula } : {});
  const measured = (measure: string, by = "f", before = "") =>
    live(`=IFERROR(SEG.FORECASTACCURACY(${actual},${own(by, windows.held)},"${measure}"${before}),"")`);
  const before = `,${history(0, windows.test)}`;
  const tracked = `SEG.TRACKINGSIGNAL(${history(windows.choice, periods)},${own("o", 2 * windows.held)})`;
  const at = (item: number) => accuracies[item];
  const held = sales.periods.slice(windows.test);
  return {
    key: "forecastItems",
    name: "Accuracy by item",
    title: "Accuracy by item in the held-out periods",
    note: "The forecast was made from the periods before, as it would have been made then. Blank where an item's life is too short. The tracking signal looks at forecasts one step ahead.",
    parts: [
      {
        kind: "table",
        key: "forecastItems",
        title: "Accuracy by item",
        freezeColumns: 1,
        columns: [
          ...identity(result, order),
          columnOf(order, "method", "Method tested", "text", (item) =>
            at(item) ? (plan.heldOut[plan.strategy][item]?.method ?? null) : null,
          ),
          columnOf(order, "wape", "Error (WAPE)", "share", (item) => at(item)?.wape ?? null, measured("wape")),
          columnOf(
            order,
            "naiveWape",
            "Error of the last period repeated",
            "share",
            (item) => at(item)?.naiveWape ?? null,
            measured("wape", "n"),
          ),
          columnOf(
            order,
            "valueAdded",
            "Value added (points of WAPE)",
            "share",
            (item) => at(item)?.valueAdded ?? null,
            live('=IF({column:wape}="","",{column:naiveWape}-{column:wape})'),
          ),
          columnOf(order, "bias", "Bias (+ too low)", "share", (item) => at(item)?.bias ?? null, measured("bias")),
          columnOf(order, "mase", "MASE", "number", (item) => at(item)?.mase ?? null, measured("mase", "f", before)),
          columnOf(
            order,
            "rmsse",
            "RMSSE",
            "number",
            (item) => at(item)?.rmsse ?? null,
            measured("rmsse", "f", before),
          ),
          columnOf(
            order,
            "signal",
            "Tracking signal",
            "number",
            (item) => at(item)?.tracking?.signal ?? null,
            live(`=IFERROR(${tracked},"")`),
          ),
          ...held.map((heading, step) =>
            columnOf(
              order,
              `f${String(step)}`,
              `Forecast ${heading}`,
              "number",
              (item) => at(item)?.forecast[step] ?? "",
            ),
          ),
          ...held.map((heading, step) =>
            columnOf(order, `n${String(step)}`, `Naive ${heading}`, "number", (item) => at(item)?.naive[step] ?? ""),
          ),
          ...sales.periods
            .slice(windows.choice)
            .map((heading, step) =>
              columnOf(
                order,
                `o${String(step)}`,
                `A step ahead ${heading}`,
                "number",
                (item) => at(item)?.tracking?.forecast[step] ?? "",
              ),
            ),
        ],
      },
      run,
    ],
  };
}
