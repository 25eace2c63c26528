import { count, counted, percent, verb } from "../format";
import type { MapPicture, Picture } from "../picture";
import type { CategoryResult } from "./classify";
import { QUADRANTS } from "./classify";

/** Number of categories in a quadrant and their share of spend. */
export function quadrantSummary({ quadrants, prepared }: CategoryResult, quadrant: string) {
  let [number, spend, total] = [0, 0, 0];
  for (const [at, name] of quadrants.entries()) {
    const amount = prepared.spend?.[at] ?? 0;
    total += amount;
    if (name !== quadrant) continue;
    number += 1;
    spend += amount;
  }
  return { count: number, spend, share: total > 0 ? spend / total : 0 };
}

/** The finding of the map, also the title of the chart in the sheet. */
export function mapTitle(result: CategoryResult): string {
  if (result.quadrants.length === 0) return "There is no category to place";
  const { count: number, share } = quadrantSummary(result, "strategic");
  const all = counted(result.quadrants.length, "category", "categories");
  if (number === 0) return `None of ${all} is strategic`;
  const money = result.prepared.spend ? ` with ${percent(share)} of spend` : "";
  return `${count(number)} of ${all}${money} ${verb(number, "is", "are")} strategic`;
}

export function categoryPictures(result: CategoryResult): readonly Picture[] {
  const { prepared, supplyRisk, profitImpact, quadrants } = result;
  const largest = Math.max(0, ...(prepared.spend ?? []));
  const corners = {
    strategic: "topRight",
    leverage: "topLeft",
    bottleneck: "bottomRight",
    routine: "bottomLeft",
  } as const;
  const map: MapPicture = {
    kind: "map",
    title: mapTitle(result),
    description: `${QUADRANTS.map((name) => `${name}: ${count(quadrantSummary(result, name).count)}`).join(", ")} categories. Supply risk runs to the right, profit impact upwards.`,
    points: prepared.keys.map((key, at) => ({
      key,
      x: supplyRisk[at] ?? 0,
      y: profitImpact[at] ?? 0,
      size: largest > 0 ? (prepared.spend?.[at] ?? 0) / largest : 0.5,
      group: quadrants[at] ?? "routine",
    })),
    cuts: {
      x: { setting: "riskCut", value: result.riskCut },
      y: { setting: result.impactSetting, value: result.impactCut },
    },
    xLabel: "Supply risk",
    yLabel: "Profit impact",
    quadrants: QUADRANTS.map((name) => ({ name, corner: corners[name], count: quadrantSummary(result, name).count })),
  };
  return [map];
}
