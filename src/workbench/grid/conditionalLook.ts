import type { Calc } from "../calc/calc";
import type { CellValue } from "../model/cellValue";
import type { ConditionalFormat } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";
import { computeRule } from "./computeRule";
import type { CellIcon } from "./iconOf";
import { iconOf } from "./iconOf";
import { rankRule, type Judge } from "./rankRule";
import { compareRule } from "./compareRule";
import { mixColors } from "./mixColors";
import { scaleStops, sortedNumbers, type Stops } from "./scaleStops";

export interface DataBar {
  readonly color: string;
  /** −100 to 100. */
  readonly value: number;
  /** Where zero stands, in percent of the cell's width. */
  readonly startPoint: number;
  readonly isGradient: boolean;
  readonly isShowValue: boolean;
}
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly numberFormat?: string;
  readonly dataBar?: DataBar;
  readonly icon?: CellIcon;
}

/** What the conditional formats of a sheet make of its cells. Limits that need the whole range are worked out once. */
export class ConditionalLooks {
  private readonly stops = new Map<ConditionalFormat, Stops | null>();
  private ordered: readonly ConditionalFormat[] | null = null;

  private readonly judges = new Map<ConditionalFormat, Judge | null>();
  private readonly sorted = new Map<ConditionalFormat, readonly number[]>();

  constructor(
    private readonly sheet: Sheet,
    private readonly calc: Calc,
  ) {}

  /** Call when values or formats of the sheet have changed. */
  forget(): void {
    this.stops.clear();
    this.judges.clear();
    this.sorted.clear();
    this.ordered = null;
  }

  at(row: number, column: number): ConditionalLook | null {
    const formats = (this.ordered ??= [...this.sheet.conditionalFormats].sort((a, b) => a.priority - b.priority));
    if (formats.length === 0) return null;
    let look: ConditionalLook | null = null;
    for (const item of formats) {
      const { range } = item;
      const inside =
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns;
      const part = inside ? this.part(item, this.sheet.value(row, column), row, column) : null;
      if (!part) continue;
      look = { ...part, ...(look ?? {}) };
      if (item.stopIfTrue) break;
    }
    return look;
  }

  private part(item: ConditionalFormat, value: CellValue, row: number, column: number): ConditionalLook | null {
    if (item.type === "Custom") return computeRule(item, this.sheet, row, column, this.calc) ? item.format : null;
    if (item.type === "IconSet") {
      const icon = iconOf(item, value, this.numbers(item));
      return icon && { icon };
    }
    let judge = this.judges.get(item);
    if (judge === undefined) this.judges.set(item, (judge = rankRule(item, this.sheet)));
    if (judge) return judge(value) ? item.format : null;
    if (item.type === "ColorScale" || item.type === "DataBar") return this.scalePart(item, value);
    return compareRule(item, value, this.sheet) ? item.format : null;
  }

  private numbers(item: ConditionalFormat): readonly number[] {
    let sorted = this.sorted.get(item);
    if (!sorted) this.sorted.set(item, (sorted = sortedNumbers(item, this.sheet)));
    return sorted;
  }

  private scalePart(item: ConditionalFormat, value: CellValue): ConditionalLook | null {
    if (typeof value !== "number") return null;
    let stops = this.stops.get(item);
    if (stops === undefined) this.stops.set(item, (stops = scaleStops(item, this.sheet)));
    if (!stops) return null;
    const { low, high, middle } = stops;
    const share = (from: number, to: number): number =>
      to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5;
    if (item.type === "ColorScale") {
      const { minimum, midpoint, maximum } = item.rule;
      const from = minimum?.color ?? "#FFFFFF";
      const to = maximum?.color ?? "#63BE7B";
      if (midpoint?.color === undefined || middle === null) return { fill: mixColors(from, to, share(low, high)) };
      return value < middle
        ? { fill: mixColors(from, midpoint.color, share(low, middle)) }
        : { fill: mixColors(midpoint.color, to, share(middle, high)) };
    }
    const bottom = Math.min(0, low);
    const top = Math.max(0, high);
    const startPoint = top > bottom ? (100 * -bottom) / (top - bottom) : 0;
    const length = value >= 0 ? share(0, top) : -Math.min(1, bottom < 0 ? value / bottom : 0);
    const bar = item.rule.dataBar;
    return {
      dataBar: {
        color: bar?.color ?? "#638EC6",
        value: 100 * length,
        startPoint,
        isGradient: bar?.gradient ?? true,
        isShowValue: bar?.showValue ?? true,
      },
    };
  }
}
