import { brandRamp } from "../theme/brandRamp";

/** Steps of the ramp for the nine classes: darkest at A-X, falling to C-Z. */
const STEPS = [
  [50, 80, 110],
  [80, 110, 130],
  [110, 130, 150],
] as const;

/** The mark: the nine-class matrix as three by three squares. */
export function BrandMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {STEPS.flatMap((row, y) =>
        row.map((step, x) => (
          <rect key={`${x}${y}`} x={x * 6 - x + 0.5} y={y * 6 - y + 0.5} width={4} height={4} fill={brandRamp[step]} />
        )),
      )}
    </svg>
  );
}
