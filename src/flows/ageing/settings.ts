import type { Setting } from "../define";
import { salesPeriodSetting } from "../sales/salesPeriod";
import { salesSettings } from "../sales/salesSettings";
import { ageSettings } from "./ageSettings";
import { lastTimeSettings, moneySettings } from "./moneySettings";

export const ageingSettings: readonly Setting[] = [
  ...salesSettings,
  salesPeriodSetting,
  ...ageSettings,
  ...moneySettings,
  ...lastTimeSettings,
];
