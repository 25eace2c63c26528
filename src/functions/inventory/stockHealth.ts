import { AGE_BANDS, MAXIMUM_COVER, type StockHealth, stockHealth } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number } from "../machine/kind";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";

export const stockHealthFunction = defineFunction({
  name: "STOCKHEALTH",
  summary: "Health of each item's stock: cover, excess, ageing band, obsolescence risk, provision and what to do.",
  args: {
    onHand: arg.each("Stock on hand", number, { unit: "units" }),
    demandMean: given.demandMean,
    leadTime: arg.optional(given.leadTime, 0),
    ageDays: arg.maybe(arg.each("Days since the last receipt", number, { unit: "days" }), "no ageing"),
    unitCost: arg.maybe(arg.each("Cost of a unit", number, { unit: "money per unit" }), "no values"),
    maximumCover: arg.optional(
      arg.each("Cover beyond the lead time from which stock is excess", number, { unit: "periods" }),
      MAXIMUM_COVER,
    ),
  },
  result: result.eachRow<StockHealth>("one row per item", [
    ["cover", ({ cover }) => cover],
    ["excess", ({ excess }) => excess],
    ["excessValue", ({ excessValue }) => excessValue],
    ["ageBand", ({ ageBand }) => ageBand],
    ["obsolescenceRisk", ({ obsolescenceRisk }) => obsolescenceRisk],
    ["provision", ({ provision }) => provision],
    ["action", ({ action }) => action],
  ]),
  run: stockHealth,
  examples: [
    {
      call: [300, 10, 2, 200, 4],
      gives: [
        ["cover", "excess", "excessValue", "ageBand", "obsolescenceRisk", "provision", "action"],
        [30, 160, 640, "181-365", 160 / 300, 640, "clear"],
      ],
    },
    {
      call: [[[15], [50], [8], [0], [""]], [[10], [10], [0], [0], [""]], 2, null, null, null, false],
      gives: [
        [1.5, 0, "", "", 0, "", "replenish"],
        [5, 0, "", "", 0, "", "keep"],
        ["", 8, "", "", 1, "", "writeOff"],
        ["", 0, "", "", 0, "", "none"],
        ["", "", "", "", "", "", ""],
      ],
    },
  ],
  faults: [
    { call: [-3, 10], error: "#VALUE!", says: "onHand must not be negative" },
    { call: [30, 10, 2, 5, 1, 0], error: "#VALUE!", says: "maximumCover must be positive" },
  ],
  explain: {
    formula: "cover = onHand / demandMean; excess = onHand − demandMean × (leadTime + maximumCover), at least 0",
    source: "Silver, Pyke & Peterson (1998); rates of the ageing bands by convention",
    assumptions: [
      `Ageing bands in days and their rates: ${AGE_BANDS.map(({ label, rate }) => `${label} ${rate * 100} %`).join(", ")}.`,
      "The risk is the larger of the excess share and the band's rate; a share of value by rule, no probability.",
      "clear from a risk of 0.5, writeOff at 1, reduce with any excess, replenish below the lead time's cover.",
    ],
    steps: ({ demandMean, leadTime = 0, maximumCover = MAXIMUM_COVER }) => [
      ["stock that is not excess", demandMean * (leadTime + maximumCover)],
    ],
  },
});
