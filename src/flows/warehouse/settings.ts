import type { Setting } from "../define";
import { salesPeriodSetting } from "../sales/salesPeriod";
import { salesSettings } from "../sales/salesSettings";
import { layoutSettings } from "./layoutSettings";
import { workSettings } from "./workSettings";

export const warehouseSettings: readonly Setting[] = [
  ...salesSettings,
  salesPeriodSetting,
  ...layoutSettings,
  ...workSettings,
];
