import { arg } from "../machine/arg";
import { number } from "../machine/kind";

/** What the functions of the service mix are given about the items. */
export const serviceMixItems = {
  demandMean: arg.column("Mean demand per period, one per item", number, { unit: "units per period" }),
  demandSd: arg.column("Standard deviation of demand per period", number, { unit: "units" }),
  leadTime: arg.repeated("Mean replenishment lead time", number, { unit: "periods" }),
  unitCost: arg.repeated("Cost of a unit", number, { unit: "money per unit" }),
};
export const serviceMixMore = {
  orderQuantity: arg.maybe(
    arg.repeated("Size of a replenishment order; 0 for the demand of a period", number, { unit: "units" }),
    "the demand of a period",
  ),
  weights: arg.maybe(arg.repeated("What each item counts in the total service", number), "its mean demand"),
};
export const mixLeadTimeSd = arg.maybe(
  arg.repeated("Standard deviation of the lead time", number, { unit: "periods" }),
  "0",
);

export const MIX_ASSUMPTIONS = [
  "Demand during the lead time is normally distributed and independent between periods and items.",
  "Stock is reviewed continuously and unmet demand is backordered; safety stock is never negative.",
  "The total service is the weighted mean of the items' fill rates; by default weighted by demand, so a share of units.",
];
