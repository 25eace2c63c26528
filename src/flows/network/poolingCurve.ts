import { counted, decimals } from "../format";
import type { CurvePicture } from "../picture";
import { thinned } from "../thinned";
import type { SpreadRow } from "./centralise";
import type { NetworkResult } from "./place";

/** Items that are held at several places and vary. */
export function pooledItems({ spread }: NetworkResult): readonly (SpreadRow & { readonly ratio: number })[] {
  return (spread ?? []).flatMap((row) =>
    row.ratio !== null && row.locations > 1 ? [{ ...row, ratio: row.ratio }] : [],
  );
}

export function lawTitle(rows: readonly SpreadRow[]): string {
  const kept = rows.filter(({ law }) => law === "holds").length;
  const optimistic = rows.filter(({ law }) => law === "promises too much").length;
  return `The square root law holds for ${String(kept)} of ${counted(rows.length, "item")}; for ${String(optimistic)} it promises too much`;
}

/** What is left of safety stock in one place, item by item, beside what the square root law says; null without items. */
export function poolingCurve(result: NetworkResult): CurvePicture | null {
  const rows = [...pooledItems(result)].sort((a, b) => a.ratio - b.ratio);
  if (rows.length < 2) return null;
  const kept = thinned(rows.length, 100).flatMap((at) => (rows[at] ? [{ x: at + 1, row: rows[at] }] : []));
  const mean = rows.reduce((sum, { ratio }) => sum + ratio, 0) / rows.length;
  const law = rows.reduce((sum, { lawRatio }) => sum + lawRatio, 0) / rows.length;
  return {
    kind: "curve",
    title: lawTitle(rows),
    description: `In one place ${decimals(mean)} of the safety stock of many places is left on average; the square root law says ${decimals(law)}.`,
    curves: [
      { label: "As demand moves", points: kept.map(({ x, row }) => ({ x, y: row.ratio })) },
      { label: "Square root law", points: kept.map(({ x, row }) => ({ x, y: row.lawRatio })) },
    ],
    marks: [],
    xLabel: "Items, largest saving first",
    yLabel: "Safety stock left in one place (share)",
    xType: "number",
    yType: "share",
  };
}
