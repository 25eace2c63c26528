import { requireSameLength } from "../../check";
import { EngineError } from "../../errors";
import { mean } from "../../statistics/mean";
import { groupRows } from "../groupRows";
import { MOST_CLUSTERS } from "./cluster";
import { makePoints, squaredDistance } from "./points";
import type { FeatureScaling } from "./points";
import { silhouettes } from "./silhouettes";

/** Items that can be compared with each other in a few seconds. @source convention */
export const MOST_FOR_QUALITY = 10_000;
/** Name of the row over all clusters. */
export const OVERALL = "overall";

export interface ClusterQualityInput {
  readonly features: readonly (readonly number[])[];
  readonly clusters: readonly string[];
  readonly scaling?: FeatureScaling;
}
export interface ClusterQuality {
  readonly cluster: string;
  readonly items: number;
  /** Mean over the items, −1 to 1. */
  readonly silhouette: number;
}

/**
 * How well items fit their clusters, by the mean silhouette: above 0.7 strong, above 0.5 reasonable, above 0.25 weak,
 * below that no structure worth naming (Kaufman and Rousseeuw).
 *
 * @param features n items × m features, as they were clustered by
 * @param clusters number or name of the cluster of each item
 * @param scaling as in `cluster`
 * @returns one row per cluster, by number and then by name, and last one over all items
 * @throws EngineError shape: different lengths, uneven table; tooFewData: fewer than two clusters; domain: a number that
 * is not finite, more than 10,000 items or 100 clusters
 * @source Rousseeuw1987, KaufmanRousseeuw1990
 * @example clusterQuality({ features: [[0], [1], [2]], clusters: ["1", "1", "2"], scaling: "none" })[0]?.silhouette // 0.25
 */
export function clusterQuality(input: ClusterQualityInput): ClusterQuality[] {
  const { features, clusters, scaling = "zscore" } = input;
  requireSameLength(clusters.length, "clusters", features.length, "features");
  if (features.length > MOST_FOR_QUALITY) {
    const message = `features must hold at most ${MOST_FOR_QUALITY} items, got ${features.length}: all are compared with each other, so take a sample`;
    throw new EngineError("domain", "features", message);
  }
  const { at, width, rows } = makePoints(features, scaling);
  if (new Set(clusters).size > MOST_CLUSTERS) {
    const message = `clusters must name at most ${MOST_CLUSTERS} clusters, got ${new Set(clusters).size}`;
    throw new EngineError("domain", "clusters", message);
  }
  const groups = groupRows(clusters.length, clusters).sort((a, b) => byName(a.group, b.group));
  if (groups.length < 2)
    throw new EngineError(
      "tooFewData",
      "clusters",
      "clusters must name at least two clusters: one alone has no silhouette",
    );
  const label = new Uint32Array(clusters.length);
  for (const [number, group] of groups.entries()) for (const row of group.rows) label[row] = number;
  const found = silhouettes(
    (a, b) => Math.sqrt(squaredDistance(at, width, a, b)),
    rows.map((row) => label[row] ?? 0),
    groups.length,
  );
  const byRow = new Float64Array(rows.length);
  for (const [i, row] of rows.entries()) byRow[row] = found[i] ?? 0;
  return [
    ...groups.map(({ group, rows: own }) => ({
      cluster: group,
      items: own.length,
      silhouette: mean(Float64Array.from(own, (row) => byRow[row] ?? 0)),
    })),
    { cluster: OVERALL, items: rows.length, silhouette: mean(found) },
  ];
}

function byName(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : 1);
}
