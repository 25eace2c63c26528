import { requireFinite, requireRising, requireSameLength } from "../check";
import { reaches } from "../tolerance";

export interface TierInput {
  readonly value: number;
  readonly boundaries: readonly number[];
  readonly labels: readonly string[];
}

/**
 * Names the band that a value lies in.
 *
 * A value on a boundary belongs to the band above it.
 *
 * @param value any number
 * @param boundaries k rising numbers in the unit of the value
 * @param labels k + 1 labels, lowest band first
 * @returns the label
 * @throws EngineError domain: value not finite, boundaries that do not rise; shape: another number of labels
 * @source convention
 * @example tier({ value: 50, boundaries: [10, 50], labels: ["bronze", "silver", "gold"] }) // "gold"
 */
export function tier({ value, boundaries, labels }: TierInput): string {
  requireFinite(value, "value");
  requireRising(boundaries, "boundaries");
  requireSameLength(labels.length, "labels", boundaries.length + 1, "boundaries + 1");
  const band = boundaries.filter((boundary) => reaches(value, boundary)).length;
  return labels[band] ?? "";
}
