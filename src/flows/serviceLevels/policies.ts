import type { LevelsResult } from "./analyse";

/** One way to set levels, at the same total service as all the others. */
export interface PolicyRow {
  readonly name: string;
  readonly levels: number;
  readonly value: number;
}

/** From the simplest to the best; the targets of today's playbook come first where the others reach their service. */
export function policyRows(result: LevelsResult): readonly PolicyRow[] {
  const { price, targets, settings, classes } = result;
  if (!price) return [];
  const few = price.few.slice(1).filter(({ levels }, at) => levels.length > (price.few[at]?.levels.length ?? 0));
  return [
    ...(settings["goal"] === "targets" && targets
      ? [{ name: "Targets by class", levels: classes.length, value: targets.safetyStockValue }]
      : []),
    { name: "One level for all", levels: 1, value: price.flat.safetyStockValue },
    ...(price.classes
      ? [{ name: "Best level by class", levels: price.classes.levels.length, value: price.classes.safetyStockValue }]
      : []),
    ...few.map(({ levels, safetyStockValue }) => ({
      name: `${String(levels.length)} best levels`,
      levels: levels.length,
      value: safetyStockValue,
    })),
    { name: "A level for each item", levels: result.items.length, value: price.mix.safetyStockValue },
  ];
}
