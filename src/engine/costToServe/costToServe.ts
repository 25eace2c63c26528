import { requireFinite, requireNonNegative, requireSameLength, requireShare, requireTable } from "../check";
import { EngineError } from "../errors";
import { allocateExactly } from "./allocateExactly";

/** Nothing is spread evenly unless asked. @source convention */
export const FIXED_SHARE = 0;

export interface CostToServeInput {
  readonly driverVolumes: readonly (readonly number[])[];
  readonly activityCosts: readonly number[];
  readonly fixedShare?: number;
}
export interface CostToServe {
  /** Cost per object. */
  readonly total: number[];
  /** Cost per object (down) and activity (across). */
  readonly detail: number[][];
}

/**
 * Charges the cost of activities to the objects that cause it, by their share of each activity's driver.
 *
 *     detail = activityCost · ( (1 − fixedShare) · volume / volume of all objects + fixedShare / number of objects )
 *
 * Exact sums: each column of the detail adds up to its activity's cost and the totals add up to the sum of all
 * activity costs, to the last digit and in any order (see `allocateExactly`). A total may therefore differ from the
 * sum of its own row in the last digit. Where credits (negative costs) make some totals negative, the totals are plain
 * row sums.
 *
 * @param driverVolumes n objects × m activities, zero or above, each activity in the unit of its driver
 * @param activityCosts m costs, money
 * @param fixedShare 0 to 1: the part of each cost that is spread evenly over the objects
 * @returns cost per object, and per object and activity
 * @throws EngineError shape: uneven table, another number of costs; domain: a negative volume, a cost that is not
 * finite, a share outside 0 to 1, a cost whose driver nobody uses
 * @source KaplanAnderson2004, CooperKaplan1991
 * @example costToServe({ driverVolumes: [[1, 10], [3, 10]], activityCosts: [100, 50] }).total // [50, 100]
 */
export function costToServe({ driverVolumes, activityCosts, fixedShare = FIXED_SHARE }: CostToServeInput): CostToServe {
  const activities = requireTable(driverVolumes, "driverVolumes");
  requireSameLength(activityCosts.length, "activityCosts", activities, "driverVolumes' columns");
  requireShare(fixedShare, "fixedShare");
  for (const [row, volumes] of driverVolumes.entries())
    for (const [j, volume] of volumes.entries()) requireNonNegative(volume, `driverVolumes column ${j + 1}`, row + 1);
  for (const [j, cost] of activityCosts.entries()) requireFinite(cost, "activityCosts", j + 1);
  const columns = activityCosts.map((cost, j) => {
    const volumes = driverVolumes.map((row) => row[j] ?? 0);
    return cost === 0 ? volumes.map(() => 0) : allocateExactly(cost, shares(volumes, fixedShare, j, cost));
  });
  const detail = driverVolumes.map((_, row) => columns.map((column) => column[row] ?? 0));
  return { total: exactTotals(detail, activityCosts), detail };
}

/** Each object's share of one activity, to within rounding. */
function shares(volumes: readonly number[], fixedShare: number, column: number, cost: number): number[] {
  const largest = volumes.reduce((high, volume) => Math.max(high, volume), 0);
  if (fixedShare === 1) return volumes.map(() => 1);
  if (largest === 0) {
    const message =
      `activityCosts (column ${column + 1}) is ${cost} but no object has any volume of its driver: ` +
      "enter volumes, choose another driver, or set the cost to 0";
    throw new EngineError("domain", "driverVolumes", message);
  }
  const all = volumes.reduce((sum, volume) => sum + volume / largest, 0);
  return volumes.map((volume) => ((1 - fixedShare) * (volume / largest)) / all + fixedShare / volumes.length);
}

/**
 * Row sums, moved by their last digits so that they add up to the sum of the costs. Only amounts of one sign can be
 * shared out without rounding: totals of both signs, which credits bring about, stay plain row sums.
 */
function exactTotals(detail: readonly (readonly number[])[], activityCosts: readonly number[]): number[] {
  const sums = detail.map((row) => row.reduce((sum, cost) => sum + cost, 0));
  const whole = activityCosts.reduce((sum, cost) => sum + cost, 0);
  const oneSign = sums.some((sum) => sum < 0) !== sums.some((sum) => sum > 0);
  return oneSign ? allocateExactly(whole, sums.map(Math.abs)) : sums;
}
