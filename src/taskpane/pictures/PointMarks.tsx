import type { Labelled } from "./placeLabels";
import { placeLabels } from "./placeLabels";
import { useInk } from "./useInk";

/** Points with a name: a diamond each, and the name where there is room. */
export function PointMarks({ points }: { readonly points: readonly Labelled[] }) {
  const ink = useInk();
  return (
    <>
      {points.map(({ x, y, text }, index) => (
        <path key={index} className={ink.mark} d={`M${x},${y - 5}L${x + 5},${y}L${x},${y + 5}L${x - 5},${y}Z`}>
          <title>{text}</title>
        </path>
      ))}
      {placeLabels(points).map(({ x, y, text, anchor }, index) => (
        <text key={index} className={ink.label} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </>
  );
}
