import type { LastTimeBuy } from "../../engine";
import { EngineError, lastTimeBuy } from "../../engine";
import type { Plan } from "./plan";
import type { PreparedAgeing } from "./prepared";
import type { StockItem } from "./stockItems";
import { yearly } from "./stockItems";

export interface ItemLastTimeBuy extends LastTimeBuy {
  readonly stock: StockItem;
  readonly stage: string;
  readonly demandRate: number;
  readonly yearlySd: number;
  readonly underageCost: number;
  readonly overageCost: number;
  /** Gamma where whole units can no longer be counted. */
  readonly distribution: Plan["distribution"];
  readonly available: number;
  readonly buyValue: number;
}

const DAYS_A_YEAR = 365.25;
/** The smallest cost that decides anything: a unit that costs nothing is bought without thinking. */
const LEAST_COST = 1e-6;

/** So many fading items are worked out where none is named, by the value of their demand. */
const EXAMPLES = 50;

/** Last orders of the items that were named, else of those whose demand fades. */
export function lastTimeBuys(stocks: readonly StockItem[], prepared: PreparedAgeing, plan: Plan): ItemLastTimeBuy[] {
  const named = new Set(plan.lastTimeItems.map((code) => code.trim().toUpperCase()).filter((code) => code !== ""));
  const wanted = stocks.filter(({ item, mean }) =>
    named.size > 0
      ? named.has(String(prepared.sales.keys[item]).toUpperCase())
      : mean > 0 && (prepared.stages[item] === "decline" || prepared.stages[item] === "end of life"),
  );
  const usage = ({ mean, cost }: StockItem): number => mean * (cost ?? 0);
  const shown = named.size > 0 ? wanted : wanted.sort((a, b) => usage(b) - usage(a)).slice(0, EXAMPLES);
  const found = shown.flatMap((stock) => itemLastTimeBuy(stock, prepared, plan) ?? []);
  return found.sort((a, b) => b.buyValue - a.buyValue || a.stock.item - b.stock.item);
}

function itemLastTimeBuy(stock: StockItem, prepared: PreparedAgeing, plan: Plan): ItemLastTimeBuy | null {
  const { cost, price, onHand, onOrder } = stock;
  if (cost === null || cost <= 0) return null;
  const demandRate = yearly(stock, prepared);
  const yearlySd = stock.sd * Math.sqrt(DAYS_A_YEAR / prepared.period.days);
  const margin = Math.max(0, (price ?? cost) - cost);
  const underageCost = Math.max(LEAST_COST, margin, cost * plan.shortageTimes);
  const overageCost = Math.max(LEAST_COST, cost * (1 - plan.scrapShare + plan.holdingRate * plan.serviceYears));
  const available = onHand + onOrder;
  const given = {
    ...{ demandRate, demandSd: yearlySd, years: plan.serviceYears, underageCost, overageCost, stock: available },
    ...{ decline: plan.yearlyDecline, uncertainty: plan.doubt },
  };
  const { distribution, ...found } = solve(given, plan.distribution);
  const buy = Math.max(0, Math.ceil(found.buy - 1e-9));
  return {
    ...{ ...found, buy, stock, demandRate, yearlySd, underageCost, overageCost, distribution, available },
    stage: prepared.stages[stock.item] ?? "",
    buyValue: buy * cost,
  };
}

function solve(given: Parameters<typeof lastTimeBuy>[0], distribution: Plan["distribution"]) {
  try {
    return { ...lastTimeBuy({ ...given, distribution }), distribution };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { ...lastTimeBuy({ ...given, distribution: "gamma" }), distribution: "gamma" as const };
  }
}
