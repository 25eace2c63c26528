/** What the pane draws while settings move: numbers only, no geometry and no colour. */
export type Picture =
  | ParetoPicture
  | HistogramPicture
  | MatrixPicture
  | MapPicture
  | WhalePicture
  | SeriesPicture
  | CurvePicture
  | BarsPicture
  | NetworkPicture;

interface Titled {
  /** The finding in one line, e.g. "12 % of items make 80 % of revenue". */
  readonly title: string;
  /** The same for screen readers, one or two sentences with the main numbers. */
  readonly description: string;
}
/** Cumulated share of value against share of items; at most 200 points, thinned by the flow. */
export interface ParetoPicture extends Titled {
  readonly kind: "pareto";
  readonly points: readonly { readonly items: number; readonly value: number }[];
  /** Draggable cuts: the setting they belong to and its index. */
  readonly cuts: readonly {
    readonly setting: string;
    readonly index: number;
    readonly value: number;
    readonly label: string;
  }[];
  readonly itemsLabel: string;
  readonly valueLabel: string;
}
export interface HistogramPicture extends Titled {
  readonly kind: "histogram";
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly cuts: readonly {
    readonly setting: string;
    readonly index: number;
    readonly value: number;
    readonly label: string;
  }[];
  readonly axisLabel: string;
  readonly countLabel: string;
}
/** The class matrix: counts and value share per cell, rows A to C, columns X to Z. */
export interface MatrixPicture extends Titled {
  readonly kind: "matrix";
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly {
    readonly count: number;
    readonly valueShare: number;
    readonly label: string;
  }[])[];
  /** Objects that stand outside the matrix, e.g. N. */
  readonly outside: readonly { readonly label: string; readonly count: number; readonly reason: string }[];
}
/** Objects in the unit square with two draggable cuts. */
export interface MapPicture extends Titled {
  readonly kind: "map";
  readonly points: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly group: string;
  }[];
  readonly cuts: {
    readonly x: { readonly setting: string; readonly value: number };
    readonly y: { readonly setting: string; readonly value: number };
  };
  readonly xLabel: string;
  readonly yLabel: string;
  readonly quadrants: readonly {
    readonly name: string;
    readonly corner: "topLeft" | "topRight" | "bottomLeft" | "bottomRight";
    readonly count: number;
  }[];
}
export interface WhalePicture extends Titled {
  readonly kind: "whale";
  readonly points: readonly { readonly rank: number; readonly cumulated: number }[];
  readonly peak: { readonly rank: number; readonly cumulated: number };
  readonly itemsLabel: string;
  readonly valueLabel: string;
}
/** What happened and what is expected over time: demand, its forecast with a band, and points that were replaced. */
export interface SeriesPicture extends Titled {
  readonly kind: "series";
  /** One label a place on the time axis, oldest first. */
  readonly periods: readonly string[];
  /** Lines over all periods; null where a line has nothing to say. The first is what was observed. */
  readonly lines: readonly {
    readonly label: string;
    readonly role: "observed" | "forecast" | "fitted" | "cleansed" | "reference";
    readonly values: readonly (number | null)[];
  }[];
  /** Between which values the forecast is expected to end up; null outside the forecast. */
  readonly band?: {
    readonly label: string;
    readonly low: readonly (number | null)[];
    readonly high: readonly (number | null)[];
  };
  /** Periods that stand out, e.g. replaced values, with what is said about them. */
  readonly marks: readonly { readonly period: number; readonly value: number; readonly label: string }[];
  readonly periodLabel: string;
  readonly valueLabel: string;
}
/** One or more curves over a numeric axis, with named points on them, e.g. stock against service. */
export interface CurvePicture extends Titled {
  readonly kind: "curve";
  readonly curves: readonly {
    readonly label: string;
    /** By rising x, at most 200. */
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xType: "number" | "share" | "money";
  readonly yType: "number" | "share" | "money";
}
/** Amounts beside each other, e.g. stock value before and after by class; at most 16 groups of at most 4 bars. */
export interface BarsPicture extends Titled {
  readonly kind: "bars";
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly groupLabel: string;
  readonly valueLabel: string;
  readonly valueType: "number" | "share" | "money";
}
/** Stages of a supply network from source (left) to customer (right), with what each holds. */
export interface NetworkPicture extends Titled {
  readonly kind: "network";
  readonly nodes: readonly {
    readonly key: string;
    readonly label: string;
    /** Column in which the stage is drawn, 0 is furthest upstream. */
    readonly layer: number;
    /** Amount shown by size; 0 holds nothing. */
    readonly amount: number;
    /** Short text beside the stage, e.g. "15 → 0 days". */
    readonly note: string;
  }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  readonly amountLabel: string;
}
