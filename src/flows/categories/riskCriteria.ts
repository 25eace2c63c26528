import { median, quantileType7 } from "../../engine";
import type { FindingList } from "../read/findings";
import type { Criterion } from "./prepared";

/** Lead times above this quantile count as the highest risk, so that one odd value does not flatten the others. */
const LONGEST = 0.95;

/** What is known of the deliveries of a category. */
export interface Measures {
  readonly leadTime: number | null;
  readonly reliability: number | null;
  readonly lateShare: number | null;
  readonly countryRisk: number | null;
}

/** Means over the rows of a category, weighted by the spend with each supplier. */
export function deliveryMeasures(
  entries: readonly { readonly spend: number; readonly rows: readonly number[] }[],
  readers: readonly (((row: number) => number | null) | null)[],
): Measures {
  const [leadTime, leadTimeSd, lateShare, countryRisk] = readers.map((reader) => {
    let [sum, weight] = [0, 0];
    for (const { spend, rows } of reader ? entries : []) {
      for (const row of rows) {
        const value = reader?.(row) ?? null;
        if (value === null || Number.isNaN(value) || value < 0) continue;
        sum += (value * spend) / rows.length;
        weight += spend / rows.length;
      }
    }
    return weight > 0 ? sum / weight : null;
  });
  return {
    leadTime: leadTime ?? null,
    reliability: leadTime && leadTimeSd != null ? leadTimeSd / leadTime : null,
    lateShare: lateShare ?? null,
    countryRisk: countryRisk ?? null,
  };
}

/** Measures of supply risk with the range that counts as 0 to 1; those nobody knows anything of are left out. */
export function riskCriteria(
  herfindahl: readonly number[],
  measures: readonly Measures[],
  list: FindingList,
  columnOf: (role: string) => number,
): Criterion[] {
  const criteria: Criterion[] = [
    {
      key: "herfindahl",
      heading: "Dependence on few suppliers (Herfindahl)",
      values: herfindahl,
      minimum: 0,
      maximum: 1,
      weight: { setting: "weightDependence" },
      type: "share",
    },
  ];
  const add = (
    key: keyof Measures,
    heading: string,
    setting: string,
    type: "number" | "share",
    maximum?: number,
  ): void => {
    const known = measures.map((measure) => measure[key]).filter((value) => value !== null);
    if (known.length === 0) return;
    const usual = median(known);
    const values = measures.map((measure) => {
      if (measure[key] === null) list.meet("unknown", 0, columnOf(key === "reliability" ? "leadTimeSd" : key));
      return measure[key] ?? usual;
    });
    const most = maximum ?? quantileType7(known, LONGEST);
    if (most > 0) criteria.push({ key, heading, values, minimum: 0, maximum: most, weight: { setting }, type });
  };
  add("leadTime", "Lead time (days)", "weightLeadTime", "number");
  add("reliability", "Lead time variation (sd / mean)", "weightReliability", "number", 1);
  add("lateShare", "Share delivered late", "weightLate", "share", 1);
  add("countryRisk", "Country risk", "weightCountry", "number", 1);
  return criteria;
}
