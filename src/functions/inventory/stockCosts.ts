import { arg } from "../machine/arg";
import { number } from "../machine/kind";
import * as given from "./inventoryArguments";

/** What the policies that weigh costs are given. */
export const stockCosts = {
  demandMean: given.demandMean,
  demandSd: given.demandSd,
  leadTime: given.leadTime,
  orderingCost: arg.each("Fixed cost of an order", number, { unit: "money" }),
  holdingCost: arg.each("Cost of holding a unit for a period", number, { unit: "money per unit and period" }),
  stockoutCost: arg.each("Cost of a unit short for a period", number, { unit: "money per unit and period" }),
};
