import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScaleLinear } from "d3-scale";
import type { KeyboardEvent, PointerEvent } from "react";
import { formatNumber } from "../text/format";
import type { CutPort } from "./cutPort";
import { FRAME, PLOT } from "./frame";

const BIG_STEP = 5;
const useStyles = makeStyles({
  handle: {
    position: "absolute",
    width: "24px",
    height: "24px",
    transform: "translate(-50%, -50%)",
    borderRadius: "50%",
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: "border-box",
    touchAction: "none",
    display: "grid",
    placeItems: "center",
    fontSize: "11px",
    color: tokens.colorNeutralForeground1,
    userSelect: "none",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  along: { cursor: "ew-resize" },
  upright: { cursor: "ns-resize" },
});

interface Props {
  readonly cuts: CutPort;
  readonly setting: string;
  readonly index: number;
  readonly value: number;
  readonly label: string;
  /** Axis that the threshold lies on. */
  readonly axis: "x" | "y";
  readonly scale: ScaleLinear<number, number>;
}

/** A threshold to drag with the pointer or to move with the arrow keys. */
export function CutHandle({ cuts, setting, index, value, label, axis, scale }: Props) {
  const styles = useStyles();
  const { minimum, maximum, step } = cuts.limits(setting, index);
  const at = scale(value);
  // Every other handle stands at the lower end of its line, so that near thresholds do not cover each other.
  const place =
    axis === "x"
      ? { left: percent(at, FRAME.width), top: percent(index % 2 === 0 ? PLOT.top : PLOT.bottom, FRAME.height) }
      : { left: percent(PLOT.right, FRAME.width), top: percent(at, FRAME.height) };

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const stage = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!stage || stage.width === 0 || stage.height === 0) return;
    const position =
      axis === "x"
        ? ((event.clientX - stage.left) / stage.width) * FRAME.width
        : ((event.clientY - stage.top) / stage.height) * FRAME.height;
    cuts.move(setting, index, scale.invert(position));
  };
  const press = (event: KeyboardEvent): void => {
    const wanted = wantedValue(event.key, value, step);
    if (wanted === null) return;
    event.preventDefault();
    cuts.move(setting, index, wanted);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === "x" ? "horizontal" : "vertical"}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-valuenow={value}
      aria-valuetext={formatNumber(value)}
      className={`${styles.handle} ${axis === "x" ? styles.along : styles.upright}`}
      style={place}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <span aria-hidden="true">{axis === "x" ? "↔" : "↕"}</span>
    </div>
  );
}

function wantedValue(key: string, value: number, step: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return value + step;
    case "ArrowLeft":
    case "ArrowDown":
      return value - step;
    case "PageUp":
      return value + BIG_STEP * step;
    case "PageDown":
      return value - BIG_STEP * step;
    case "Home":
      return -Infinity;
    case "End":
      return Infinity;
    default:
      return null;
  }
}

function percent(position: number, size: number): string {
  return `${(100 * position) / size}%`;
}
