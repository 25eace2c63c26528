import type { ChartPart, ReportColumn, ReportSheet, RunPart, TablePart } from "../report";
import { fewOf, type LevelsResult } from "./analyse";
import { keptByClass, type Kept, verdictOf } from "./kept";
import { classesTitle, policiesTitle, valueByClass } from "./pictures";
import { factorOf } from "./plannedItems";
import { policyRows } from "./policies";
import { fillRateOver } from "./promises";
import { levelSentences, targetOf } from "./sentences";
import { unitOf } from "./words";

/** The service policy by class, to be agreed; what each way to set levels costs; and the few levels that are proposed. */
export function classSheet(result: LevelsResult, run: RunPart): ReportSheet {
  const policies = policyRows(result);
  return {
    key: "serviceTargets",
    name: "Service targets",
    title: "Service targets by class",
    note: levelSentences(result).join(" "),
    parts: [
      classTable(result),
      ...(policies.length > 0 ? [valueChart(result), policyTable(result), policyChart(result)] : []),
      ...(result.price ? [levelTable(result)] : []),
      run,
    ],
  };
}

function classTable(result: LevelsResult): TablePart {
  const { classes, classOf, items, price, targets, proposal } = result;
  const members = classes.map((_, place) => [...items.keys()].filter((at) => classOf[at] === place));
  const sum = (of: (at: number) => number) => members.map((rows) => rows.reduce((total, at) => total + of(at), 0));
  const weight = items.reduce((total, one) => total + one.weight, 0);
  const kept = keptByClass(result, (at) => factorOf(items[at]?.target ?? 0.5));
  const values = valueByClass(result);
  const unit = unitOf(result);
  const share = (one: Kept | undefined) => (one && one.windows > 0 ? one.kept / one.windows : null);
  const column = (key: string, heading: string, type: ReportColumn["type"], cells: ReportColumn["values"]) => ({
    ...{ key, heading, type, values: cells },
  });
  return {
    kind: "table",
    key: "levelClasses",
    title: "Service policy by class",
    freezeColumns: 1,
    columns: [
      { ...column("segment", "Class", "class", classes), look: "matrix" },
      {
        ...column(
          "items",
          "Items",
          "integer",
          members.map(({ length }) => length),
        ),
        formula: "=COUNTIFS({part:levelTargets.class},{column:segment})",
      },
      column(
        "weight",
        `Share of ${result.counted}`,
        "share",
        sum((at) => (items[at]?.weight ?? 0) / weight),
      ),
      column(
        "target",
        "Cycle service level of the playbook",
        "share",
        classes.map((_, place) => targetOf(result, place)),
      ),
      column(
        "fillRate",
        `Fill rate with it (${result.counted})`,
        "share",
        members.map((rows) => targets && fillRateOver(result, targets, rows)),
      ),
      column(
        "leadDays",
        "Wait when out of stock (days)",
        "number",
        members.map(
          (rows) => rows.reduce((total, at) => total + (items[at]?.leadDays ?? 0), 0) / Math.max(1, rows.length),
        ),
      ),
      column(
        "value",
        `Safety stock with it${unit}`,
        "money",
        values.map((one) => one.targets),
      ),
      column(
        "best",
        "Best cycle service level for the class",
        "share",
        classes.map((_, place) => price?.classes?.levels[place]?.cycleServiceLevel ?? null),
      ),
      column(
        "proposedFill",
        `Fill rate with the proposal (${result.counted})`,
        "share",
        members.map((rows) => proposal && fillRateOver(result, proposal, rows)),
      ),
      {
        ...column(
          "proposedValue",
          `Safety stock with the proposal${unit}`,
          "money",
          values.map((one) => one.proposal),
        ),
        formula: "=SUMIFS({part:levelTargets.value},{part:levelTargets.class},{column:segment})",
      },
      {
        ...column(
          "effect",
          `Change${unit}`,
          "money",
          values.map((one) => one.proposal - one.targets),
        ),
        formula: "={column:proposedValue}-{column:value}",
      },
      column("kept", "Lead times of the past that the target would have held", "share", kept.map(share)),
      column(
        "verdict",
        "Held against the past",
        "text",
        kept.map((one, place) => verdictOf(one, targetOf(result, place))),
      ),
      column(
        "agreedBy",
        "Agreed by sales",
        "text",
        classes.map(() => null),
      ),
      column(
        "agreedOn",
        "Agreed on",
        "date",
        classes.map(() => null),
      ),
    ],
  };
}

function valueChart(result: LevelsResult): ChartPart {
  return {
    kind: "chart",
    title: classesTitle(result),
    chart: "column",
    table: "levelClasses",
    categories: "segment",
    series: [{ column: "value" }, { column: "proposedValue" }],
    categoryAxisTitle: "Class",
    valueAxisTitle: `Safety stock at cost${unitOf(result)}`,
    valueType: "money",
    scales: { value: { minimum: 0 } },
    alternativeText: `Safety stock by class, with the targets of the playbook and with the proposal. ${classesTitle(result)}.`,
  };
}

function policyTable(result: LevelsResult): TablePart {
  const rows = policyRows(result);
  const best = result.price?.mix.safetyStockValue ?? 0;
  const unit = unitOf(result);
  return {
    kind: "table",
    key: "levelPolicies",
    title: "What the same service costs",
    columns: [
      { key: "policy", heading: "How levels are set", type: "text", values: rows.map(({ name }) => name) },
      { key: "count", heading: "Levels", type: "integer", values: rows.map(({ levels }) => levels) },
      {
        key: "fillRate",
        heading: `Fill rate (${result.counted})`,
        type: "share",
        values: rows.map(() => result.price?.fillRate ?? null),
      },
      { key: "value", heading: `Safety stock at cost${unit}`, type: "money", values: rows.map(({ value }) => value) },
      {
        key: "above",
        heading: `Above the best mix${unit}`,
        type: "money",
        values: rows.map(({ value }) => Math.max(0, value - best)),
      },
      {
        key: "aboveShare",
        heading: "Above the best mix (share)",
        type: "share",
        values: rows.map(({ value }) => (best > 0 ? Math.max(0, value / best - 1) : null)),
      },
    ],
  };
}

function policyChart(result: LevelsResult): ChartPart {
  return {
    kind: "chart",
    title: policiesTitle(result),
    chart: "column",
    table: "levelPolicies",
    categories: "policy",
    series: [{ column: "value" }],
    categoryAxisTitle: "How levels are set",
    valueAxisTitle: `Safety stock at cost${unitOf(result)}`,
    valueType: "money",
    scales: { value: { minimum: 0 } },
    alternativeText: `Money in safety stock for the same total service, from one level for all to a level for each item. ${policiesTitle(result)}.`,
  };
}

/** The few levels with the items that suit them, whatever is proposed: they are the short form of the best mix. */
function levelTable(result: LevelsResult): TablePart {
  const few = result.price ? fewOf(result.price, Number(result.settings["levels"] ?? 3)) : undefined;
  const levels = few?.levels ?? [];
  const costs = levels.map((_, place) => {
    const rows = result.items.filter((_item, at) => few?.levelOf[at] === place);
    return rows.length > 0 ? rows.reduce((sum, { unitCost }) => sum + unitCost, 0) / rows.length : null;
  });
  const unit = unitOf(result);
  return {
    kind: "table",
    key: "levelFew",
    title: "The few levels that come closest to the best mix",
    columns: [
      { key: "level", heading: "Level", type: "integer", values: levels.map((_, at) => at + 1) },
      {
        key: "cycle",
        heading: "Cycle service level",
        type: "share",
        values: levels.map((one) => one.cycleServiceLevel),
      },
      { key: "count", heading: "Items", type: "integer", values: levels.map(({ items }) => items) },
      {
        key: "fill",
        heading: `Fill rate (${result.counted})`,
        type: "share",
        values: levels.map(({ fillRate }) => fillRate),
      },
      { key: "meanCost", heading: `Mean cost per unit${unit}`, type: "money", values: costs },
      {
        key: "money",
        heading: `Safety stock at cost${unit}`,
        type: "money",
        values: levels.map((one) => one.safetyStockValue),
      },
    ],
  };
}
