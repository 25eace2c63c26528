import { concentration, type Concentration } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number, text } from "../machine/kind";
import { result, type ResultCell } from "../machine/result";

/** The engine gives 0 for a group without a positive value, which no share and no index can be. */
const known = (figure: number): ResultCell =>
  figure > 0 ? figure : { gap: "no value of the group is above 0, so there are no shares" };

export const concentrationFunction = defineFunction({
  name: "CONCENTRATION",
  summary: "How far a spend depends on few suppliers: Herfindahl-Hirschman index, largest share, effective suppliers.",
  args: {
    values: arg.column("Spend or volume of each supplier", number),
    groups: arg.maybe(arg.column("Group of each supplier, such as its category", text, { key: true })),
  },
  result: result.table<Concentration>("one row per group, shares and index from 0 to 1", [
    ["group", ({ group }) => group],
    ["herfindahl", ({ herfindahl }) => known(herfindahl)],
    ["largestShare", ({ largestShare }) => known(largestShare)],
    ["effectiveSuppliers", ({ effectiveSuppliers }) => known(effectiveSuppliers)],
  ]),
  run: concentration,
  examples: [
    {
      call: [[[30], [30], [20], [20]]],
      gives: [
        ["group", "herfindahl", "largestShare", "effectiveSuppliers"],
        ["all", 0.26, 0.3, 1 / 0.26],
      ],
    },
    {
      call: [[[60], [40], [50], [7]], [["a"], ["a"], ["b"], [null]], false],
      gives: [
        ["a", 0.52, 0.6, 1 / 0.52],
        ["b", 1, 1, 1],
      ],
    },
    {
      call: [[[60], [0], [-5]], [["a"], ["b"], ["b"]], false],
      gives: [
        ["a", 1, 1, 1],
        ["b", { error: "#N/A" }, { error: "#N/A" }, { error: "#N/A" }],
      ],
      note: "A group without a value above 0 has no shares.",
    },
  ],
  faults: [
    {
      call: [
        [[1], [2]],
        ["a", "b", "c"],
      ],
      error: "#VALUE!",
      says: "values has 2 items and groups has 3 items",
    },
    { call: [[[1], ["two"]]], error: "#VALUE!", says: "values in row 2 must be a number" },
  ],
  explain: {
    formula: "herfindahl = sum of squared shares; effective suppliers = 1 / herfindahl",
    source: "Herfindahl (1950); U.S. Horizontal Merger Guidelines (2023), which print the index times 10,000",
    assumptions: ["One entry is one supplier: sum its lines first.", "Values of 0 and below take no part."],
    steps: (_, groups) =>
      groups.slice(0, 20).map(({ group, herfindahl }) => [`herfindahl of ${group}`, known(herfindahl)] as const),
  },
});
