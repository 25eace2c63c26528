import type { SettingValues } from "../define";
import { remembered } from "../remembered";
import type { Move } from "./moves";
import { movesOf } from "./moves";
import type { OwnZone } from "./ownZones";
import { ownZones } from "./ownZones";
import type { PickItem } from "./pickItems";
import { pickItems } from "./pickItems";
import type { Plan } from "./plan";
import { readPlan } from "./plan";
import type { PreparedWarehouse } from "./prepared";
import type { Release } from "./releases";
import { releasesOf } from "./releases";
import type { Layouts, Shelves } from "./slotted";
import { ruleIndex, shelvesOf, slotted, walked } from "./slotted";
import type { ZoneLoad } from "./zoneLoads";
import { zoneLoads } from "./zoneLoads";

export interface WarehouseResult {
  readonly prepared: PreparedWarehouse;
  readonly settings: SettingValues;
  readonly plan: Plan;
  readonly items: readonly PickItem[];
  readonly shelves: Shelves;
  readonly layout: Layouts;
  readonly moves: readonly Move[];
  /** Metres a year today, and by each rule. */
  readonly walked: number;
  readonly rules: readonly { readonly label: string; readonly travel: number }[];
  readonly zones: readonly ZoneLoad[];
  readonly own: readonly OwnZone[];
  readonly releases: readonly Release[];
  /** Items by falling saving. */
  readonly order: readonly number[];
}

const RULES = [
  { label: "Cube per order, with priorities", rule: "coi" },
  { label: "Cube per order", rule: "plain" },
  { label: "Most picks", rule: "picks" },
  { label: "Class, then picks", rule: "value" },
] as const;

/** Slots every item, and what follows for zones, room and release. */
export function analyseWarehouse(prepared: PreparedWarehouse, settings: SettingValues): WarehouseResult {
  const plan = readPlan(settings);
  const items = pickItems(prepared, plan);
  const shelves = shelvesOf(prepared, plan);
  const layoutSettings = [
    ...[plan.priority, plan.allStock, plan.storedDays, plan.defaultVolume, plan.defaultRoom, plan.aisleStep],
    ...[plan.bayStep, plan.goldenLevel, plan.levelStep, plan.heavy, plan.unitsPerPick, plan.linesPerWalk],
  ];
  const layouts = remembered(prepared, "layouts", layoutSettings, () =>
    RULES.map(({ label, rule }) => ({ label, rule, layout: slotted(items, shelves, ruleIndex(items, rule), plan) })),
  );
  const layout = layouts.find(({ rule }) => rule === plan.method)?.layout ?? { places: [], taken: [], travel: 0 };
  const moves = movesOf(items, prepared, layout, shelves, plan);
  const today = items.reduce((sum, { picks }, at) => sum + walked(picks, moves[at]?.wayFrom ?? 0, plan), 0);
  const own = remembered(prepared, "own", [layoutSettings, plan], () => ownZones(items, moves, layout, shelves, plan));
  return {
    ...{ prepared, settings, plan, items, shelves, layout, moves, own, walked: today },
    rules: layouts.map((one) => ({ label: one.label, travel: one.layout.travel })),
    zones: zoneLoads(items, layout, shelves, plan),
    releases: releasesOf(items, prepared, plan.workDays),
    order: [...moves.keys()].sort((a, b) => (moves[b]?.metres ?? 0) - (moves[a]?.metres ?? 0) || a - b),
  };
}
