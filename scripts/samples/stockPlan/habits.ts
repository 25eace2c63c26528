import { normalQuantile } from "../../../src/engine";

/** What a row of the plan is worked out from: demand by the month, times in months. */
export interface PlanRow {
  readonly mean: number;
  readonly sd: number;
  readonly days: number;
  readonly lead: number;
  readonly leadSd: number;
  readonly review: number;
  readonly level: number;
  readonly cost: number;
  readonly ordering: number;
  readonly rate: number;
}
export interface PlannedNumbers {
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly orderQuantity: number;
}
/** How a planner's workbook comes to its numbers, and the mistakes that the audit should find in them. */
export interface Habit {
  readonly planner: string;
  /** Rows of a hundred. */
  readonly share: number;
  readonly numbers: (row: PlanRow) => PlannedNumbers;
  readonly planted: {
    readonly safetyStock: readonly string[];
    readonly reorderPoint: readonly string[];
    readonly orderQuantity: readonly string[];
  };
}
const MONTH = 365 / 12;
const { sqrt } = Math;
const factor = (level: number): number => normalQuantile(level);
const stock = ({ level, mean, sd, lead, leadSd, review }: PlanRow): number =>
  factor(level) * sqrt((lead + review) * sd ** 2 + mean ** 2 * leadSd ** 2);
const expected = ({ mean, lead, review }: PlanRow): number => mean * (lead + review);
const lot = ({ mean, ordering, rate, cost }: PlanRow): number => sqrt((2 * 12 * mean * ordering) / (rate * cost));
const carried = (row: PlanRow, safetyStock: number) => ({
  safetyStock,
  reorderPoint: expected(row) + Math.round(safetyStock),
});

export const HABITS: readonly Habit[] = [
  {
    planner: "Anna",
    share: 34,
    numbers: (row) => ({ ...carried(row, stock(row)), orderQuantity: lot(row) }),
    planted: { safetyStock: [], reorderPoint: [], orderQuantity: [] },
  },
  {
    planner: "Ben",
    share: 14,
    numbers: (row) => ({ ...carried(row, stock({ ...row, leadSd: 0 })), orderQuantity: lot(row) }),
    planted: { safetyStock: ["supplyLeftOut"], reorderPoint: ["carriedOver"], orderQuantity: [] },
  },
  {
    planner: "Chloe",
    share: 14,
    numbers: (row) => ({ ...carried(row, (row.mean / MONTH) * 14), orderQuantity: (row.mean / MONTH) * 30 }),
    planted: { safetyStock: ["cover:14"], reorderPoint: ["carriedOver"], orderQuantity: ["cover:30"] },
  },
  {
    planner: "Dev",
    share: 10,
    numbers: (row) => ({ ...carried(row, stock({ ...row, lead: row.days / 7 })), orderQuantity: lot(row) / sqrt(12) }),
    planted: { safetyStock: ["convertedTo:week"], reorderPoint: ["carriedOver"], orderQuantity: ["demandAMonth"] },
  },
  {
    planner: "Ewa",
    share: 10,
    numbers: (row) => ({
      safetyStock: stock(row),
      reorderPoint: expected(row),
      orderQuantity: sqrt((24 * row.mean * row.ordering) / row.rate),
    }),
    planted: { safetyStock: [], reorderPoint: ["safetyStockLeftOut"], orderQuantity: ["costLeftOut"] },
  },
  {
    planner: "Farid",
    share: 10,
    numbers: (row) => ({ ...carried(row, stock({ ...row, sd: row.mean })), orderQuantity: lot(row) }),
    planted: { safetyStock: ["meanForSd"], reorderPoint: ["carriedOver"], orderQuantity: [] },
  },
  {
    planner: "Gina",
    share: 8,
    numbers: (row) => ({
      safetyStock: stock({ ...row, review: 0 }),
      reorderPoint: row.mean * row.lead + Math.round(stock({ ...row, review: 0 })),
      orderQuantity: lot(row),
    }),
    planted: { safetyStock: ["reviewLeftOut"], reorderPoint: ["reviewLeftOut", "carriedOver"], orderQuantity: [] },
  },
];
