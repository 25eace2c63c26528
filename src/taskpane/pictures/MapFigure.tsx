import { scaleLinear, scaleSqrt } from "d3-scale";
import type { MapPicture } from "../../flows/picture";
import { formatCount, formatNumber } from "../text/format";
import { Axes } from "./Axes";
import { CutHandle } from "./CutHandle";
import type { CutPort } from "./cutPort";
import { FigureShell } from "./FigureShell";
import { PLOT } from "./frame";
import { NumberRows } from "./NumberRows";
import { useInk } from "./useInk";

const CORNERS = {
  topLeft: { x: PLOT.left + 5, y: PLOT.top + 11, anchor: "start" },
  topRight: { x: PLOT.right - 5, y: PLOT.top + 11, anchor: "end" },
  bottomLeft: { x: PLOT.left + 5, y: PLOT.bottom - 5, anchor: "start" },
  bottomRight: { x: PLOT.right - 5, y: PLOT.bottom - 5, anchor: "end" },
} as const;
const LARGEST_DOTS = 20;

/** Objects in the unit square; two lines cut it into four named quadrants. */
export function MapFigure({ picture, cuts }: { readonly picture: MapPicture; readonly cuts: CutPort | null }) {
  const ink = useInk();
  const x = scaleLinear([0, 1], [PLOT.left, PLOT.right]).clamp(true);
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top]).clamp(true);
  const radius = scaleSqrt([0, Math.max(1e-9, ...picture.points.map((point) => point.size))], [2, 10]);
  const bySize = [...picture.points].sort((a, b) => b.size - a.size);
  const xCut = cuts?.value(picture.cuts.x.setting, 0, picture.cuts.x.value) ?? picture.cuts.x.value;
  const yCut = cuts?.value(picture.cuts.y.setting, 0, picture.cuts.y.value) ?? picture.cuts.y.value;
  return (
    <FigureShell
      title={picture.title}
      description={picture.description}
      handles={
        cuts && (
          <>
            <CutHandle
              cuts={cuts}
              setting={picture.cuts.x.setting}
              index={0}
              value={xCut}
              label={`Cut on ${picture.xLabel}`}
              axis="x"
              scale={x}
            />
            <CutHandle
              cuts={cuts}
              setting={picture.cuts.y.setting}
              index={0}
              value={yCut}
              label={`Cut on ${picture.yLabel}`}
              axis="y"
              scale={y}
            />
          </>
        )
      }
      rows={
        <NumberRows
          headings={["Object", picture.xLabel, picture.yLabel, "Quadrant"]}
          rows={bySize
            .slice(0, LARGEST_DOTS)
            .map((point) => [point.key, formatNumber(point.x), formatNumber(point.y), point.group])}
        />
      }
    >
      {bySize.map((point) => (
        <circle key={point.key} className={ink.dot} cx={x(point.x)} cy={y(point.y)} r={radius(point.size)}>
          <title>{`${point.key}: ${point.group}`}</title>
        </circle>
      ))}
      <line className={ink.cut} x1={x(xCut)} x2={x(xCut)} y1={PLOT.top} y2={PLOT.bottom} />
      <line className={ink.cut} x1={PLOT.left} x2={PLOT.right} y1={y(yCut)} y2={y(yCut)} />
      {picture.quadrants.map((quadrant) => {
        const corner = CORNERS[quadrant.corner];
        return (
          <text key={quadrant.corner} className={ink.label} x={corner.x} y={corner.y} textAnchor={corner.anchor}>
            {`${quadrant.name} ${formatCount(quadrant.count)}`}
          </text>
        );
      })}
      <Axes x={x} y={y} xLabel={picture.xLabel} yLabel={picture.yLabel} xFormat={formatNumber} yFormat={formatNumber} />
    </FigureShell>
  );
}
