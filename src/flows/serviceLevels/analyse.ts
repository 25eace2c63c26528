import {
  EngineError,
  priceOfSimplicity,
  type PriceOfSimplicity,
  safetyStock,
  serviceMixCurve,
  serviceOf,
  type ExchangePoint,
  type ServiceOf,
} from "../../engine";
import type { SettingValues } from "../define";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import { mixColumns, type PlannedItem, type PlannedItems, plannedItems } from "./plannedItems";
import type { PreparedLevels } from "./prepare";

export interface LevelsResult extends PlannedItems {
  readonly prepared: PreparedLevels;
  readonly settings: SettingValues;
  /** Classes that occur, in order, and the position of each item's class among them. */
  readonly classes: readonly string[];
  readonly classOf: Uint32Array;
  /** What the targets of the classes come to; null without any item. */
  readonly targets: ServiceOf | null;
  /** What today's safety stocks come to, where all but a few are known. */
  readonly today: ServiceOf | null;
  readonly price: PriceOfSimplicity | null;
  readonly curve: readonly ExchangePoint[];
  /** Why there is no answer, in words; empty where there is one. */
  readonly problem: string;
  /** The levels proposed, per item. */
  readonly proposed: readonly number[];
  readonly proposal: ServiceOf | null;
}

/** Today's stock is compared where it is known for this share of the items. */
const KNOWN_ENOUGH = 0.9;
/** A total service next to 1 cannot be told from it. */
const HIGHEST_TOTAL = 1 - 1e-9;

export function setLevels(prepared: PreparedLevels, settings: SettingValues): LevelsResult {
  const read = readSettings(settings);
  const planned = remembered(
    prepared,
    "items",
    Object.entries(settings).filter(([id]) => !GOALS.includes(id)),
    () => plannedItems(prepared, read),
  );
  const { items } = planned;
  const classes = [...new Set(items.map(({ segment }) => segment))].sort();
  const place = new Map(classes.map((segment, at) => [segment, at]));
  const classOf = Uint32Array.from(items, ({ segment }) => place.get(segment) ?? 0);
  const basis = { ...planned, prepared, settings, classes, classOf };
  const empty = { targets: null, today: null, price: null, curve: [], proposed: [], proposal: null };
  if (items.length === 0)
    return {
      ...basis,
      ...empty,
      problem: "No item has demand and a cost: look at the columns of the sales and of the item data.",
    };
  const columns = mixColumns(items);
  const targets = serviceOf({ ...columns, safetyStock: items.map(({ targetStock }) => targetStock) });
  const goal = read.text("goal");
  const target =
    goal === "budget"
      ? read.number("budget")
      : goal === "fillRate"
        ? read.number("fillRate")
        : Math.min(HIGHEST_TOTAL, Math.max(1e-9, targets.fillRate));
  const minimumLevel = read.number("minimumLevel");
  try {
    const [price, curve] = [
      remembered(planned, "price", [goal, target, minimumLevel], () =>
        priceOfSimplicity({
          ...{ ...columns, target, minimumLevel, classOf },
          goal: goal === "budget" ? "budget" : "fillRate",
        }),
      ),
      remembered(planned, "curve", [], () => serviceMixCurve(columns)),
    ];
    const proposed = proposedLevels(items, price, read.text("proposal"), read.number("levels"));
    return {
      ...basis,
      ...{ targets, today: todayOf(items, columns), price, curve, problem: "", proposed: proposed.levels },
      proposal: serviceOf({ ...columns, safetyStock: proposed.stocks }),
    };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { ...basis, ...empty, targets, problem: error.message };
  }
}

/** Settings that move no number of the items themselves. */
const GOALS = ["goal", "fillRate", "budget", "minimumLevel", "proposal", "levels"];

/** Which of the few levels are proposed: as many as asked for, or as many as pay. */
export function fewOf({ few }: PriceOfSimplicity, wanted: number) {
  return few[Math.min(few.length, Math.max(1, wanted)) - 1] ?? few[0];
}

/** Level and safety stock per item. */
function proposedLevels(items: readonly PlannedItem[], price: PriceOfSimplicity, proposal: string, wanted: number) {
  const shared = proposal === "class" ? price.classes : proposal === "few" ? fewOf(price, wanted) : null;
  const levels = items.map(({ target }, i) => {
    if (shared) return shared.levels[shared.levelOf[i] ?? 0]?.cycleServiceLevel ?? target;
    const own = price.mix.items[i]?.cycleServiceLevel ?? target;
    // An item that never varies reaches any level without stock.
    return own >= 1 ? target : own;
  });
  // From the level, as a formula in a sheet computes it.
  const stocks = items.map((item, i) => safetyStock({ ...item, cycleServiceLevel: levels[i] ?? item.target }));
  return { levels, stocks };
}

/** Items without a safety stock of today are taken to have that of their target. */
function todayOf(items: readonly PlannedItem[], columns: ReturnType<typeof mixColumns>): ServiceOf | null {
  const known = items.filter(({ todayStock }) => todayStock !== null).length;
  if (known < KNOWN_ENOUGH * items.length) return null;
  return serviceOf({ ...columns, safetyStock: items.map(({ todayStock, targetStock }) => todayStock ?? targetStock) });
}
