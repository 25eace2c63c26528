import type { Rect } from "./address";

/** Excel's ConditionalFormatType. */
export type ConditionalFormatType =
  "CellValue" | "ContainsText" | "ColorScale" | "DataBar" | "Custom" | "IconSet" | "TopBottom" | "PresetCriteria";

/** An end or middle of a colour scale, data bar or icon set. */
export interface ScalePoint {
  /** LowestValue, HighestValue, Number, Percent, Formula, Percentile. */
  type: string;
  formula?: string | number | null;
  color?: string;
  operator?: string;
}

export interface ConditionalFormatRule {
  /** CellValue: GreaterThan, Between …; ContainsText: Contains, BeginsWith … (as in Office). */
  operator?: string;
  formula1?: string;
  formula2?: string;
  /** ContainsText. */
  text?: string;
  /** Custom: a formula relative to the first cell of the range. */
  formula?: string;
  minimum?: ScalePoint;
  midpoint?: ScalePoint;
  maximum?: ScalePoint;
  dataBar?: { color: string; gradient: boolean; showValue: boolean };
  iconSet?: string;
  icons?: ScalePoint[];
  /** TopBottom. */
  rank?: number;
  topBottom?: string;
  /** PresetCriteria: Blanks, DuplicateValues … */
  criterion?: string;
}

export interface ConditionalFormat {
  readonly id: string;
  type: ConditionalFormatType;
  range: Rect;
  rule: ConditionalFormatRule;
  format: { fill?: string; fontColor?: string; bold?: boolean; italic?: boolean; numberFormat?: string };
  /** Settings the workbench keeps without drawing them, by name. */
  kept?: Readonly<Record<string, unknown>>;
  priority: number;
  stopIfTrue: boolean;
}
