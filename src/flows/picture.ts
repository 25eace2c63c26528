/** What the pane draws while settings move: numbers only, no geometry and no colour. */
export type Picture = ParetoPicture | HistogramPicture | MatrixPicture | MapPicture | WhalePicture;

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
