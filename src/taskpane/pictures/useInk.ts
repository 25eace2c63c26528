import { makeStyles, tokens } from "@fluentui/react-components";

const contrast = "@media (forced-colors: active)";

/** Colours of the drawings. Contrast themes do not recolour SVG by themselves, so each ink names its system colour. */
export const useInk = makeStyles({
  drawing: { display: "block", width: "100%", height: "auto", fontFamily: tokens.fontFamilyBase, fontSize: "11px" },
  text: { fill: tokens.colorNeutralForeground1, [contrast]: { fill: "CanvasText" } },
  /** Text over the drawing, with a rim that keeps it readable. */
  label: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
    [contrast]: { fill: "CanvasText", stroke: "Canvas" },
  },
  quiet: { fill: tokens.colorNeutralForeground2, [contrast]: { fill: "CanvasText" } },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, fill: "none", [contrast]: { stroke: "CanvasText" } },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: 2, fill: "none", [contrast]: { stroke: "Highlight" } },
  area: { fill: tokens.colorBrandBackground2, [contrast]: { fill: "none" } },
  bar: { fill: tokens.colorBrandForeground1, [contrast]: { fill: "Highlight" } },
  dot: {
    fill: tokens.colorBrandForeground1,
    fillOpacity: 0.75,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 0.75,
    [contrast]: { fill: "Highlight" },
  },
  cut: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    strokeDasharray: "5 3",
    fill: "none",
    [contrast]: { stroke: "CanvasText" },
  },
  /** Of several lines or bars: the colour comes from useSeriesInk. */
  series: { stroke: "currentColor", strokeWidth: 2, fill: "none" },
  spot: { fill: "currentColor" },
  band: {
    fill: "currentColor",
    fillOpacity: 0.2,
    stroke: "currentColor",
    strokeWidth: 0.75,
    [contrast]: { fill: "none", strokeDasharray: "1 2" },
  },
  mark: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    [contrast]: { fill: "Canvas", stroke: "CanvasText" },
  },
  /** A fill of its own, a pattern, with a rim. */
  patterned: { stroke: "currentColor", strokeWidth: 1 },
  link: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, fill: "none", [contrast]: { stroke: "GrayText" } },
  stage: { fill: tokens.colorBrandForeground1, [contrast]: { fill: "Highlight" } },
  emptyStage: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: 1.5,
    [contrast]: { fill: "Canvas", stroke: "CanvasText" },
  },
  quietLabel: {
    fill: tokens.colorNeutralForeground2,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
    [contrast]: { fill: "CanvasText", stroke: "Canvas" },
  },
});
