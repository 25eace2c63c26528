import type { ChartPart, ReportColumn, ReportSheet, RunPart, TablePart } from "../report";
import type { ProfileResult } from "./classify";
import { drawnTitle, mismatchTitle, patternTitle, stageTitle } from "./pictures";
import { profileSentences } from "./sentences";
import type { Group } from "./summary";
import { cleansingByRule, mismatchGroups, patternGroups, stageGroups } from "./summary";
import { periodWord, valueHeading, valueName } from "./words";

/** The picture of all items at once: patterns, stages, what cleansing did, and one item drawn. */
export function summarySheet(result: ProfileResult, run: RunPart): ReportSheet {
  const { mismatches, drawn } = result;
  const supplied = mismatches.some(({ difficulty }) => difficulty !== null);
  const patterns = new Map(patternGroups(result).map((group) => [group.name, group.count]));
  return {
    key: "summary",
    name: "Demand summary",
    title: "Demand profile",
    note: profileSentences(result).join(" "),
    parts: [
      {
        kind: "matrix",
        key: "quadrants",
        title: "Items by how often and how evenly they are asked for",
        corner: "Items",
        rows: ["Even sizes", "Uneven sizes"],
        columns: ["Often", "Now and then"],
        values: [
          [patterns.get("smooth") ?? 0, patterns.get("intermittent") ?? 0],
          [patterns.get("erratic") ?? 0, patterns.get("lumpy") ?? 0],
        ],
        type: "integer",
        look: "scale",
      },
      groupTable(result, "patterns", "Demand patterns", "Pattern", patternGroups(result)),
      groupTable(result, "stages", "Stages of life", "Stage", stageGroups(result)),
      cleansingTable(result),
      ...(supplied ? [mismatchTable(result)] : []),
      groupChart(result, "patterns", patternTitle(result), "Demand pattern"),
      groupChart(result, "stages", stageTitle(result), "Stage of life"),
      ...(supplied ? [mismatchChart(result)] : []),
      ...(drawn >= 0 ? [drawnChart(result), drawnTable(result)] : []),
      run,
    ],
  };
}

function groupTable(
  result: ProfileResult,
  key: string,
  title: string,
  heading: string,
  groups: readonly Group[],
): TablePart {
  const items = Math.max(1, result.patterns.length);
  const money = result.prepared.sales.revenue !== null;
  return {
    kind: "table",
    key,
    title,
    columns: [
      { key: "name", heading, type: "text", values: groups.map(({ name }) => name) },
      { key: "count", heading: "Items", type: "integer", values: groups.map(({ count }) => count) },
      { key: "itemShare", heading: "Share of items", type: "share", values: groups.map(({ count }) => count / items) },
      {
        key: "value",
        heading: valueHeading(result),
        type: money ? "money" : "number",
        values: groups.map(({ value }) => value),
      },
      {
        key: "valueShare",
        heading: `Share of ${valueName(result)}`,
        type: "share",
        values: groups.map(({ share }) => share),
      },
    ],
  };
}

function groupChart(result: ProfileResult, table: string, title: string, axis: string): ChartPart {
  return {
    kind: "chart",
    title,
    chart: "column",
    table,
    categories: "name",
    series: [{ column: "itemShare" }, { column: "valueShare" }],
    categoryAxisTitle: axis,
    valueAxisTitle: "Share",
    valueType: "share",
    scales: { value: { minimum: 0 } },
    alternativeText: `Share of items and share of ${valueName(result)} by ${axis.toLowerCase()}.`,
  };
}

function cleansingTable(result: ProfileResult): TablePart {
  const rules = cleansingByRule(result);
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (rule: (typeof rules)[number]) => number,
  ) => ({
    key,
    heading,
    type,
    values: rules.map(of),
  });
  return {
    kind: "table",
    key: "rules",
    title: "Numbers replaced by rule",
    columns: [
      { key: "rule", heading: "Rule", type: "text", values: rules.map(({ rule }) => rule) },
      column("numbers", "Numbers", "integer", ({ numbers }) => numbers),
      column("items", "Items", "integer", ({ items }) => items),
      column("before", "Sold (units)", "number", ({ before }) => before),
      column("after", "Cleansed (units)", "number", ({ after }) => after),
    ],
  };
}

function mismatchTable(result: ProfileResult): TablePart {
  const groups = mismatchGroups(result);
  return {
    kind: "table",
    key: "hard",
    title: "Fast items on hard supply",
    columns: [
      { key: "name", heading: "What is hard", type: "text", values: groups.map(({ name }) => name) },
      { key: "count", heading: "Items", type: "integer", values: groups.map(({ count }) => count) },
    ],
  };
}

function mismatchChart(result: ProfileResult): ChartPart {
  return {
    kind: "chart",
    title: mismatchTitle(result),
    chart: "bar",
    table: "hard",
    categories: "name",
    series: [{ column: "count" }],
    categoryAxisTitle: "What is hard",
    valueAxisTitle: "Items",
    valueType: "integer",
    scales: { value: { minimum: 0 } },
    alternativeText:
      "Number of fast items that meet each constraint of supply, and of slow items with a large minimum.",
  };
}

function drawnChart(result: ProfileResult): ChartPart {
  return {
    kind: "chart",
    title: drawnTitle(result),
    chart: "line",
    table: "drawn",
    categories: "period",
    series: [{ column: "sold" }, { column: "cleansed" }],
    categoryAxisTitle: periodWord(result, false).replace(/^./, (letter) => letter.toUpperCase()),
    valueAxisTitle: "Units",
    scales: { value: { minimum: 0 } },
    alternativeText: "Demand of one item over time, as it was sold and after cleansing.",
  };
}

function drawnTable({ prepared, drawn }: ProfileResult): TablePart {
  const { sales, cleansed } = prepared;
  return {
    kind: "table",
    key: "drawn",
    title: `Demand of ${String(sales.keys[drawn] ?? "")}`,
    columns: [
      { key: "period", heading: "Period", type: "text", values: sales.periods },
      { key: "sold", heading: "As sold (units)", type: "number", values: [...(sales.demand[drawn] ?? [])] },
      { key: "cleansed", heading: "Cleansed (units)", type: "number", values: [...(cleansed[drawn] ?? [])] },
    ],
  };
}
