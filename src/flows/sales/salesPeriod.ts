import type { Setting, SettingValues } from "../define";
import type { Sales } from "./sales";

/** Days of one period, and how many make a year: what turns a lead time in days into periods of demand. */
export interface SalesPeriod {
  readonly days: number;
  readonly perYear: number;
  /** "month" and the like. */
  readonly name: string;
}

const DAYS_A_YEAR = 365.25;
const PERIODS: Readonly<Record<string, SalesPeriod>> = {
  day: { days: 1, perYear: 365, name: "day" },
  week: { days: 7, perYear: 52, name: "week" },
  month: { days: DAYS_A_YEAR / 12, perYear: 12, name: "month" },
  quarter: { days: DAYS_A_YEAR / 4, perYear: 4, name: "quarter" },
};

/** How long a period is where the columns stand side by side; with sales lines the period is chosen anyway. */
export const salesPeriodSetting: Setting = {
  id: "columnPeriod",
  label: "One column is a",
  help: "Turns lead times in days into periods of demand.",
  reason: "Months are what most systems export.",
  stage: "data",
  forForms: ["wide"],
  control: "choice",
  initial: "month",
  options: [
    { value: "day", label: "Day" },
    { value: "week", label: "Week" },
    { value: "month", label: "Month" },
    { value: "quarter", label: "Quarter" },
  ],
};

export function salesPeriod({ periodName }: Pick<Sales, "periodName">, settings: SettingValues): SalesPeriod {
  const month = { days: DAYS_A_YEAR / 12, perYear: 12, name: "month" };
  return PERIODS[periodName] ?? PERIODS[String(settings[salesPeriodSetting.id])] ?? month;
}
