import { pareto } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction, type RunContext } from "../machine/define";
import { number } from "../machine/kind";
import { result } from "../machine/result";

interface ParetoRow {
  readonly row: number;
  readonly value: number;
  readonly share: number;
  readonly cumulatedShare: number;
}

export const paretoFunction = defineFunction({
  name: "PARETO",
  summary: "Table of items in order of value with their share and cumulated share of the total.",
  args: { values: arg.column("Value of each item", number) },
  result: result.table<ParetoRow>("one row per item, largest value first; row is the position in values", [
    ["row", ({ row }) => row],
    ["value", ({ value }) => value],
    ["share", ({ share }) => share],
    ["cumulatedShare", ({ cumulatedShare }) => cumulatedShare],
  ]),
  run: rankedRows,
  examples: [
    {
      call: [[[20], [80]]],
      gives: [
        ["row", "value", "share", "cumulatedShare"],
        [2, 80, 0.8, 0.8],
        [1, 20, 0.2, 1],
      ],
    },
    {
      call: [[[""], [10], [null], [30]], false],
      gives: [
        [4, 30, 0.75, 0.75],
        [2, 10, 0.25, 1],
        [3, 0, 0, 1],
      ],
    },
  ],
  faults: [
    { call: [[["Sales"], [80]]], error: "#VALUE!", says: "values in row 1 must be a number" },
    { call: [[[""], [""]]], error: "#N/A", says: "holds no data" },
  ],
  explain: {
    formula: "cumulatedShare of rank k = (sum of the k largest values) / (sum of all positive values)",
    source: "Dickie (1951)",
    assumptions: [
      "Values of 0 and below stand at the end with a share of 0.",
      "Equal values keep the order of their rows.",
    ],
    steps: (_, rows) => {
      const half = rows.findIndex(({ cumulatedShare }) => cumulatedShare >= 0.8) + 1;
      return [
        ["items", rows.length],
        ["items that make 80 % of the total", half],
        ["their share of the items", half / rows.length],
      ];
    },
  },
});

function rankedRows({ values }: { readonly values: readonly number[] }, { places }: RunContext): readonly ParetoRow[] {
  const { row, value, share, cumulatedShare } = pareto({ values });
  return row.map((position, rank) => ({
    row: places[position - 1] ?? position,
    value: value[rank] ?? 0,
    share: share[rank] ?? 0,
    cumulatedShare: cumulatedShare[rank] ?? 0,
  }));
}
