import { mean, sampleSd } from "../../../src/engine";
import type { Draw } from "../draw";
import { drawFrom } from "../draw";
import { productGroup } from "../itemData/productGroups";
import { suppliersOf } from "../itemData/suppliers";
import type { RetailFigures, RetailItem } from "../retailFigures";
import type { Sample, SampleSheet } from "../sample";
import type { Habit, PlanRow } from "./habits";
import { HABITS } from "./habits";

const SEED = 1915;
const ITEMS = 240;
/** Units a month: below, rounding to whole units hides how a number came about. */
const LEAST_DEMAND = 40;
const ORDERING = 25;
const RATE = 0.22;
const DAYS_A_MONTH = 365 / 12;
/** One row in so many was overwritten by hand. */
const BY_HAND = 30;
const SERVICE_LEVELS = [0.98, 0.95, 0.9];

export interface PlantedRow {
  readonly item: string;
  readonly planner: string;
  readonly planted: Habit["planted"] | null;
}
type Cell = string | number | null;

const COLUMNS: readonly (readonly [heading: string, type: SampleSheet["types"][number]])[] = [
  ["Item", "text"],
  ["Description", "text"],
  ["Planner", "text"],
  ["Mean demand per month", "number"],
  ["Deviation of demand per month", "number"],
  ["Lead time (days)", "integer"],
  ["Lead time deviation (days)", "number"],
  ["Review period (days)", "integer"],
  ["Service level", "share"],
  ["Cost per unit (GBP)", "money"],
  ["Cost of an order (GBP)", "money"],
  ["Holding rate a year", "share"],
  ["Safety stock", "integer"],
  ["Reorder point", "integer"],
  ["Order quantity", "integer"],
];

/** A stock plan of seven planners, each with a workbook of their own; what was planted is told beside it, for tests. */
export function stockPlan(figures: RetailFigures): {
  readonly sample: Sample;
  readonly planted: readonly PlantedRow[];
} {
  const draw = drawFrom(SEED);
  const items = figures.items.filter(({ quantity }) => mean(quantity) >= LEAST_DEMAND).slice(0, ITEMS);
  const rows = items.map((item, rank) => planned(item, rank / items.length, draw));
  const sheet: SampleSheet = {
    name: "Stock plan",
    headings: COLUMNS.map(([heading]) => heading),
    types: COLUMNS.map(([, type]) => type),
    columns: COLUMNS.map((_, column) => rows.map(({ cells }) => cells[column] ?? null)),
  };
  return { sample: { ...ABOUT, origin: figures.source, sheets: [sheet] }, planted: rows.map(({ planted }) => planted) };
}

const ABOUT = {
  title: "A stock plan with mistakes in it",
  licence: "CC BY 4.0",
  notes: [
    "240 items of a gift retailer. Mean and deviation of demand are those of the real months (STDEV.S).",
    "Everything else is an assumption, generated (seed 1915): lead times, costs, service levels, the seven planners and their numbers.",
    "Each planner's workbook works in its own way, most of them with a classic mistake; one row in thirty was overwritten by hand. The analysis Audit a stock plan finds which.",
  ],
};

function planned(item: RetailItem, rank: number, draw: Draw): { cells: readonly Cell[]; planted: PlantedRow } {
  const supplier = draw.oneOf(suppliersOf(productGroup(item.description).name));
  const days = Math.round(supplier.leadTime * draw.between(0.9, 1.1));
  const deviation = round(days * supplier.deviation * draw.between(0.8, 1.2), 1);
  const review = draw.oneOf([7, 7, 14]);
  const price =
    item.pence.reduce((sum, pence) => sum + pence, 0) / item.quantity.reduce((sum, units) => sum + units, 0);
  const row: PlanRow = {
    mean: round(mean(item.quantity), 1),
    sd: round(sampleSd(item.quantity), 1),
    days,
    lead: days / DAYS_A_MONTH,
    leadSd: deviation / DAYS_A_MONTH,
    review: review / DAYS_A_MONTH,
    level: SERVICE_LEVELS[Math.min(2, Math.floor(rank * 3))]!,
    cost: Math.max(0.01, round((price / 100) * draw.between(0.45, 0.6), 2)),
    ordering: ORDERING,
    rate: RATE,
  };
  const habit = habitAt(draw.below(100));
  const byHand = draw.below(BY_HAND) === 0;
  const own = habit.numbers(row);
  const changed = (units: number): number => (byHand ? units * draw.between(0.3, 3.1) : units);
  const numbers = [own.safetyStock, own.reorderPoint, own.orderQuantity].map((units) => Math.round(changed(units)));
  const { mean: demand, sd, level, cost } = row;
  const inputs = [demand, sd, days, deviation, review, level, cost, ORDERING, RATE];
  return {
    cells: [item.code, item.description, habit.planner, ...inputs, ...numbers],
    planted: { item: item.code, planner: habit.planner, planted: byHand ? null : habit.planted },
  };
}

function habitAt(percent: number): Habit {
  let sum = 0;
  return HABITS.find(({ share }) => (sum += share) > percent) ?? HABITS[0]!;
}

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
