import { arg } from "../machine/arg";
import { number, share } from "../machine/kind";

export const driverVolumes = arg.rows("Driver volumes: customers (or products) down, activities across");
export const activityCosts = arg.list("Cost pool of each activity", number, { unit: "money" });
export const fixedShare = arg.maybe(
  arg.single("Share of every cost pool that is spread evenly, whatever the volumes", share),
  "0",
);
export const COST_SOURCE = "Cooper & Kaplan (1991); Kaplan & Anderson (2004)";
