import type { Explanation } from "../define";
import { amount, count, decimals, percent } from "../format";
import { readSettings } from "../settings";
import type { NetworkResult } from "./place";
import { money } from "./words";

/** Why an item is better held in one place or in many. */
export function explainItem(result: NetworkResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const row = result.spread?.find(({ item }) => item.toUpperCase() === wanted);
  if (!row) return null;
  const read = readSettings(result.settings);
  const cost = (value: number) => money(result, amount(value));
  return {
    key: row.item,
    verdict:
      row.verdict === "one place already"
        ? `${row.item} is in one place already.`
        : `${row.item} is better held in ${row.verdict}.`,
    lines: [
      { label: "Locations", value: count(row.locations) },
      { label: "Demand a year", value: `${amount(row.yearlyDemand)} units` },
      { label: "Sum of deviations", value: amount(row.sumSd), because: "what many places cover" },
      {
        label: "Deviation of the sum",
        value: amount(row.pooledSd),
        because:
          row.correlation === null
            ? "what one place covers"
            : `what one place covers; mean correlation ${decimals(row.correlation)}`,
      },
      {
        label: "Left in one place",
        value: row.ratio === null ? "none" : percent(row.ratio, 1),
        because: `the square root law says 1 / √${count(row.locations)} = ${percent(row.lawRatio, 1)}: it ${row.law}`,
      },
      { label: "Safety stock", value: `${amount(row.centralised)} instead of ${amount(row.decentralised)} units` },
      {
        label: "Saved a year",
        value: cost(row.saving),
        because: `${percent(read.number("holdingRate"))} × ${amount(row.unitCost)} × ${amount(row.decentralised - row.centralised)} units + ${amount(read.number("shelfCost"))} × ${count(row.locations - 1)} places`,
      },
      {
        label: "Extra freight a year",
        value: cost(row.extraFreight),
        because:
          row.locations > 1
            ? `${percent(read.number("extraFreight"), 1)} × ${amount(row.unitCost)} × ${amount(row.yearlyDemand)} units`
            : "no way gets longer",
      },
      { label: "Gain of one place", value: cost(row.net) },
    ],
    advice: `${row.verdict === "one place" ? "Hold it in one place and deliver from there." : row.verdict === "many places" ? "Leave it near its customers: longer ways cost more than the stock they save." : "Nothing to add up."} (004 M5.6)`,
  };
}
