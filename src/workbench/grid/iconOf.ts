import type { CellValue } from "../model/cellValue";
import type { ConditionalFormat, ScalePoint } from "../model/conditionalFormat";
import { scaleLimit } from "./scaleStops";

/** An icon as Univer's painter takes it. */
export interface CellIcon {
  readonly iconType: string;
  readonly iconId: string;
  readonly isShowValue: boolean;
}

const numbers: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

/** The icon that an icon set shows beside a value: the highest whose limit the value reaches. */
export function iconOf(format: ConditionalFormat, value: CellValue, sorted: readonly number[]): CellIcon | null {
  if (typeof value !== "number" || sorted.length === 0) return null;
  const { kept, rule } = format;
  const named = kept?.["iconStyle"] ?? rule.iconSet ?? "ThreeTrafficLights1";
  const style = typeof named === "string" ? named : "ThreeTrafficLights1";
  const iconType = style.replace(/^(Three|Four|Five)/, (word) => numbers[word] ?? word);
  const count = Number(iconType[0]);
  const given = (kept?.["iconCriteria"] ?? rule.icons) as readonly ScalePoint[] | undefined;
  let place = 0;
  for (let index = 1; index < count; index += 1) {
    const point = given?.[index] ?? { type: "Percent", formula: `=${Math.round((100 * index) / count)}` };
    const limit = scaleLimit(point, sorted);
    if (point.operator === "GreaterThan" ? value > limit : value >= limit) place = index;
  }
  const reversed = kept?.["reverseIconOrder"] === true;
  return {
    iconType,
    // Univer counts from the best one down.
    iconId: String(reversed ? place : count - 1 - place),
    isShowValue: kept?.["showIconOnly"] !== true,
  };
}
