import { whaleCurve } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction, type RunContext } from "../machine/define";
import { number } from "../machine/kind";
import { result } from "../machine/result";

interface WhaleRow {
  readonly rank: number;
  readonly row: number;
  readonly profit: number;
  readonly cumulatedProfit: number;
  readonly shareOfTotal: number | null;
  readonly peak: boolean;
}

export const whaleCurveFunction = defineFunction({
  name: "WHALECURVE",
  summary: "Whale curve: customers (or products) by falling profit with the cumulated profit and its peak.",
  args: { profits: arg.column("Profit of each customer or product after cost to serve", number, { unit: "money" }) },
  result: result.table<WhaleRow>(
    "one row per customer, most profitable first; peak is TRUE where the cumulated profit is highest",
    [
      ["rank", ({ rank }) => rank],
      ["row", ({ row }) => row],
      ["profit", ({ profit }) => profit],
      ["cumulatedProfit", ({ cumulatedProfit }) => cumulatedProfit],
      ["shareOfTotal", ({ shareOfTotal }) => shareOfTotal],
      ["peak", ({ peak }) => peak],
    ],
  ),
  run: whaleRows,
  examples: [
    {
      call: [[[-40], [120], [20]]],
      gives: [
        ["rank", "row", "profit", "cumulatedProfit", "shareOfTotal", "peak"],
        [1, 2, 120, 120, 1.2, false],
        [2, 3, 20, 140, 1.4, true],
        [3, 1, -40, 100, 1, false],
      ],
    },
    {
      call: [[[5], [""], [null], [-9]], false],
      gives: [
        [1, 1, 5, 5, "", true],
        [2, 3, 0, 5, "", false],
        [3, 4, -9, -4, "", false],
      ],
      note: "Without a total profit there is no share of it",
    },
  ],
  faults: [{ call: [[[5], ["loss"]]], error: "#VALUE!", says: "profits in row 2 must be a number" }],
  explain: {
    formula: "cumulated profit of rank k = sum of the k largest profits; share = cumulated profit / total profit",
    source: "Kaplan & Narayanan (2001)",
    assumptions: ["Equal profits keep the order of their rows."],
    steps: (_, rows) => {
      const peak = rows.find((row) => row.peak);
      return [
        ["total profit", rows.at(-1)?.cumulatedProfit ?? 0],
        ["highest cumulated profit", peak?.cumulatedProfit ?? 0],
        ["reached after", peak?.rank ?? 0],
        ["with a loss", rows.filter(({ profit }) => profit < 0).length],
      ];
    },
  },
});

function whaleRows({ profits }: { readonly profits: readonly number[] }, { places }: RunContext): readonly WhaleRow[] {
  const curve = whaleCurve({ profits });
  return curve.row.map((position, i) => ({
    rank: curve.rank[i] ?? i + 1,
    row: places[position - 1] ?? position,
    profit: curve.profit[i] ?? 0,
    cumulatedProfit: curve.cumulatedProfit[i] ?? 0,
    shareOfTotal: curve.shareOfTotal[i] ?? null,
    peak: curve.rank[i] === curve.peak.rank,
  }));
}
