import type { SettingValues } from "../define";
import { readSettings } from "../settings";

export type SlottingRule = "coi" | "picks" | "value";

/** The settings of the analysis, read once. */
export function readPlan(settings: SettingValues) {
  const read = readSettings(settings);
  return {
    method: ruleOf(read.text("method")),
    priority: { A: read.number("priorityA"), B: read.number("priorityB"), C: read.number("priorityC") },
    speedCuts: read.numbers("speedCuts"),
    allStock: read.text("stored") === "stock",
    storedDays: read.number("storedDays"),
    defaultVolume: read.number("defaultVolume"),
    defaultRoom: read.number("defaultRoom"),
    aisleStep: read.number("aisleStep"),
    bayStep: read.number("bayStep"),
    goldenLevel: read.number("goldenLevel"),
    levelStep: read.number("levelStep"),
    heavy: read.number("heavy"),
    unitsPerPick: read.number("unitsPerPick"),
    linesPerWalk: read.number("linesPerWalk"),
    speed: read.number("speed"),
    secondsPerLine: read.number("secondsPerLine"),
    secondsSaved: read.number("secondsSaved"),
    wage: read.number("wage"),
    workDays: read.number("workDays"),
    shiftHours: read.number("shiftHours"),
    moveMinutes: read.number("moveMinutes"),
    zoneCost: read.number("zoneCost"),
    premium: read.number("premium"),
    utilisation: read.number("utilisation"),
    needOfStock: read.text("needOf") === "stock",
    least: { A: read.number("leastA"), B: read.number("leastB"), C: read.number("leastC") },
  };
}
function ruleOf(method: string): SlottingRule {
  return method === "picks" || method === "value" ? method : "coi";
}
export type Plan = ReturnType<typeof readPlan>;
