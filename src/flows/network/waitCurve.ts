import { guaranteedService } from "../../engine";
import { amount } from "../format";
import type { CurvePicture } from "../picture";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import { type NetworkResult, stagesOf } from "./place";
import { money, periodsOf, unitOf } from "./words";

/** Larger chains and those with rings take too long to search again for each point. */
const MOST_STAGES = 150;
const POINTS = 13;

/** What the stock of a chain costs the longer its customers wait; null for chains that take long to search. */
export function waitCurve(result: NetworkResult, at: number): CurvePicture | null {
  const { prepared, settings, ends } = result;
  const placed = result.chains[at];
  if (!placed?.across || !placed.chain.tree || placed.chain.stages.length > MOST_STAGES) return null;
  const longest = ends.reduce(
    (most, end) => (end.chain === at ? Math.max(most, end.throughTime - end.tolerance) : most),
    0,
  );
  if (longest === 0) return null;
  const { cycleServiceLevel, chain } = placed;
  const holdingRate = readSettings(settings).number("holdingRate");
  const points = remembered(prepared, "waiting", [at, cycleServiceLevel, holdingRate], () => {
    const step = Math.max(1, Math.ceil(longest / (POINTS - 1)));
    const extra = Array.from({ length: Math.ceil(longest / step) + 1 }, (_, i) => Math.min(longest, i * step));
    return extra.map((more) => {
      const stages = stagesOf(prepared, chain).map((stage) => ({
        ...stage,
        maximumServiceTime: stage.maximumServiceTime === null ? null : stage.maximumServiceTime + more,
      }));
      return { x: more, y: guaranteedService({ stages, arcs: chain.arcs, cycleServiceLevel, holdingRate }).cost };
    });
  });
  const [first, second] = points;
  if (!first || first.y === 0) return null;
  const saved = first.y - (second?.y ?? 0);
  return {
    kind: "curve",
    title: `${String(second?.x ?? 0)} more ${periodsOf(result)} of waiting would save ${money(result, amount(saved))} a year`,
    description: `Cost of safety stock of the chain to ${chain.name} by how much longer customers wait: ${money(result, amount(first.y))} now, ${money(result, amount(points.at(-1)?.y ?? 0))} at ${String(longest)} ${periodsOf(result)} more.`,
    curves: [{ label: "Cost a year", points }],
    marks: [{ x: first.x, y: first.y, label: "Now" }],
    xLabel: `Longer waiting of all customers (${periodsOf(result)})`,
    yLabel: `Holding cost of safety stock${unitOf(result, "a year")}`,
    xType: "number",
    yType: "money",
  };
}
