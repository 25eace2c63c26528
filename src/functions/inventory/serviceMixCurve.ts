import { CURVE_LEVELS, type ExchangePoint, serviceMixCurve, type ServiceMixCurveInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { share } from "../machine/kind";
import { result } from "../machine/result";
import { MIX_ASSUMPTIONS, mixLeadTimeSd, serviceMixItems, serviceMixMore } from "./serviceMixArguments";

const three = [[[100], [400], [200]], [[10], [30], [20]], 1, [[50], [5], [20]]] as const;

export const serviceMixCurveFunction = defineFunction({
  name: "SERVICEMIX.CURVE",
  summary: "Exchange curve: what total service costs in safety stock with one level for all and with the best mix.",
  args: {
    ...serviceMixItems,
    ...serviceMixMore,
    levels: arg.optional(
      arg.list("Cycle service levels that all items are given alike, 0.5 to below 1", share),
      CURVE_LEVELS,
    ),
    leadTimeSd: mixLeadTimeSd,
  },
  result: result.table<ExchangePoint>("one row per level; both values reach the same fill rate", [
    ["cycleServiceLevel", ({ cycleServiceLevel }) => cycleServiceLevel],
    ["fillRate", ({ fillRate }) => fillRate],
    ["flatValue", ({ flatValue }) => flatValue],
    ["mixValue", ({ mixValue }) => mixValue],
    ["saving", ({ saving }) => saving],
    ["savingShare", ({ savingShare }) => savingShare],
  ]),
  run: (input: ServiceMixCurveInput) => serviceMixCurve(input),
  examples: [
    {
      call: [...three, null, null, [0.5, 0.9]],
      gives: [
        ["cycleServiceLevel", "fillRate", "flatValue", "mixValue", "saving", "savingShare"],
        [0.5, 0.9658049473941629, 0, 0, 0, 0],
        [0.9, 0.9959420135390262, 1345.629143821831, 1120.4996829182592, 225.12946090357173, 0.16730423975818717],
      ],
    },
  ],
  faults: [
    { call: [...three, null, null, 0.4], error: "#VALUE!", says: "levels, item 1, must lie between 0.5 and" },
    { call: [...three, null, null, 95], error: "#VALUE!", says: "write 0.95" },
    { call: [[[9]], [[-3]], 1, 2], error: "#VALUE!", says: "demandSd (row 1) must not be negative" },
  ],
  explain: {
    formula: "flatValue = Σ unitCost × z × sd with one z for all; mixValue = the same with the z of SERVICEMIX",
    source: "Thonemann, Brown & Hausman (2002); Silver, Pyke & Peterson (1998)",
    assumptions: MIX_ASSUMPTIONS,
    steps: (_, points) =>
      points.map(
        ({ cycleServiceLevel, savingShare }) => [`saving share at ${cycleServiceLevel}`, savingShare] as const,
      ),
  },
});
