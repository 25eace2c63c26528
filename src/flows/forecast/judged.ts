import type { GroupAccuracy } from "./accuracy";
import type { SegmentSummary } from "./segmentSummaries";

/** The error of the forecast beside that of the last period repeated, by the measure that is fair to the demand. */
export interface Judged {
  readonly measure: "WAPE" | "RMSSE";
  readonly used: number;
  readonly naive: number;
}

/**
 * WAPE while it means something. Where repeating the last period misses by more than the whole demand, items sell so
 * rarely that the least absolute error is to forecast nothing; there the RMSSE judges, which does not reward that.
 */
export function judged({ used, steps }: Pick<SegmentSummary, "used" | "steps">): Judged | null {
  const by = (measure: Judged["measure"], of: (group: GroupAccuracy) => number | null): Judged | null => {
    const [own, naive] = [of(used), of(steps.naive)];
    return own === null || naive === null ? null : { measure, used: own, naive };
  };
  const plain = by("WAPE", ({ wape }) => wape);
  return plain && plain.naive >= 1 ? (by("RMSSE", ({ rmsse }) => rmsse) ?? plain) : plain;
}

export function isWorse(summary: Pick<SegmentSummary, "used" | "steps">): boolean {
  const found = judged(summary);
  return found !== null && found.used > found.naive;
}
