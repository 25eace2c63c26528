import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import { longTextsLast } from "../longTextsLast";
import { readSettings } from "../settings";
import type { ProductResult } from "./classify";
import { PROVISIONAL_BELOW } from "./classify";
import { basisHeading, basisName, periodWord } from "./words";
import { valueType } from "./valueType";

/** Fields of the playbook that stand beside each item and class; the rest is on the sheet of the playbook. */
export const POLICY_COLUMNS: readonly string[] = [
  "cycleServiceLevel",
  "forecastMethod",
  "stockPolicy",
  "orderingRule",
  "reviewFrequency",
  "ownership",
];

/**
 * One row an item, best first. With live formulas the classes and policies follow every change of value and demand;
 * the columns that describe the moment of the run (shares, statistics) are then left out, so that none can be stale.
 */
export function itemsSheet(result: ProductResult, live: boolean, run: RunPart): ReportSheet {
  return {
    key: "items",
    name: "Items",
    title: "Items by class",
    note: live
      ? "Classes and policies are formulas over the value column and the Demand sheet: change a number and they follow."
      : "One row an item, best first. Classes are plain values, so filters and pivots work on them.",
    parts: [
      {
        kind: "table",
        key: "items",
        title: "Items",
        freezeColumns: 2,
        columns: [
          ...identity(result),
          ...(live ? [] : shares(result)),
          ...classes(result),
          ...(live ? [] : statistics(result)),
          ...policies(result),
        ],
      },
      run,
    ],
  };
}

function inRankOrder<T extends Scalar>(result: ProductResult, of: (row: number) => T): readonly T[] {
  return result.ranking.rows.map(of);
}

function identity(result: ProductResult): ReportColumn[] {
  const { keys, descriptions, quantity, revenue, lines } = result.prepared;
  const described = descriptions.some((text) => text !== "");
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    values: readonly number[],
  ): ReportColumn => ({
    key,
    heading,
    type,
    values: inRankOrder(result, (row) => values[row] ?? 0),
  });
  const { currency } = result.prepared;
  return [
    { key: "item", heading: "Item", type: "text", values: inRankOrder(result, (row) => keys[row] ?? "") },
    ...(described
      ? [
          {
            key: "description",
            heading: "Description",
            type: "text" as const,
            values: inRankOrder(result, (row) => descriptions[row] || null),
          },
        ]
      : []),
    column("value", basisHeading(result), valueType(result), result.values),
    ...(revenue && result.basis !== "revenue"
      ? [column("revenue", currency ? `Revenue (${currency})` : "Revenue", "money", revenue)]
      : []),
    ...(result.basis === "quantity" ? [] : [column("quantity", "Quantity (units)", "number", quantity)]),
    ...(lines && result.basis !== "lines" ? [column("lines", "Lines", "integer", lines)] : []),
  ];
}

function shares(result: ProductResult): ReportColumn[] {
  const { share, cumulated } = result.ranking;
  return [
    {
      key: "share",
      heading: `Share of ${basisName(result)}`,
      type: "share",
      values: inRankOrder(result, (row) => share[row] ?? 0),
    },
    {
      key: "cumulatedShare",
      heading: "Cumulated share",
      type: "share",
      look: "bar",
      values: inRankOrder(result, (row) => cumulated[row] ?? 0),
    },
  ];
}

function classes(result: ProductResult): ReportColumn[] {
  const read = readSettings(result.settings);
  const list = (cuts: readonly number[]): string => `{${cuts.join(",")}}`;
  const last = String(result.prepared.periods.length - 1);
  const demand = `{part:demand.p0}:{part:demand.p${last}}`;
  const adjust = `"${read.text("adjust")}",${String(read.number("seasonLength"))}`;
  const xyz = `SEG.XYZ(${demand},${list(read.numbers("xyzCuts"))},${adjust})`;
  const silent = result.prepared.demand.some((history) => history.every((units) => units === null));
  const pattern = `=SEG.DEMANDPATTERN(${demand},${String(read.number("adiCut"))},${String(read.number("cv2Cut"))})`;
  // A single column is one item's history to a function, and one period tells nothing that could change.
  const live = (formula: string) => (result.prepared.periods.length > 1 ? { formula } : {});
  return [
    {
      key: "abc",
      heading: "ABC",
      type: "class",
      look: "abc",
      values: inRankOrder(result, (row) => result.abc[row] ?? "N"),
      formula: `=SEG.ABC({column:value},${list(read.numbers("abcCuts"))})`,
    },
    {
      key: "xyz",
      heading: "XYZ",
      type: "class",
      look: "xyz",
      values: inRankOrder(result, (row) => result.xyz[row] ?? "N"),
      // An item without any number has nothing to say in a formula; in the class it stands as N.
      ...live(silent ? `=IF(${xyz}="","N",${xyz})` : `=${xyz}`),
    },
    {
      key: "class",
      heading: "Class",
      type: "class",
      look: "matrix",
      values: inRankOrder(result, (row) => result.classes[row] ?? "NN"),
      formula: "={column:abc}&{column:xyz}",
    },
    {
      key: "pattern",
      heading: "Demand pattern",
      type: "text",
      values: inRankOrder(result, (row) => result.statistics[row]?.pattern ?? ""),
      ...live(pattern),
    },
  ];
}

function statistics(result: ProductResult): ReportColumn[] {
  const of = (key: "periods" | "mean" | "sd" | "adi" | "cv2") =>
    inRankOrder(result, (row) => result.statistics[row]?.[key] ?? null);
  const adjusted = readSettings(result.settings).text("adjust") !== "none";
  return [
    { key: "periods", heading: `Observed ${periodWord(result)}`, type: "integer", values: of("periods") },
    { key: "mean", heading: `Mean per ${periodWord(result, false)}`, type: "number", values: of("mean") },
    { key: "sd", heading: "Standard deviation", type: "number", values: of("sd") },
    {
      key: "cv",
      heading: adjusted ? "Coefficient of variation (adjusted)" : "Coefficient of variation",
      type: "number",
      values: inRankOrder(result, (row) => result.cv[row] ?? null),
    },
    { key: "adi", heading: `Demand interval (${periodWord(result)})`, type: "number", values: of("adi") },
    { key: "cv2", heading: "CV² of sizes", type: "number", values: of("cv2") },
    {
      key: "remark",
      heading: "Remark",
      type: "text",
      values: inRankOrder(result, (row) => {
        const { periods, pattern } = result.statistics[row] ?? { periods: 0, pattern: "" };
        if (pattern === "inactive") return "no longer asked for";
        return periods < PROVISIONAL_BELOW ? "provisional: short history" : null;
      }),
    },
  ];
}

function policies(result: ProductResult): ReportColumn[] {
  const { fields } = result.prepared.policy.playbook;
  const columns = fields
    .filter(({ name }) => POLICY_COLUMNS.includes(name))
    .map(({ name, label, type }): ReportColumn => ({
      key: name,
      heading: label,
      type: type === "share" ? "share" : type === "integer" ? "integer" : "text",
      values: inRankOrder(result, (row) => result.policies[row]?.values[name] ?? null),
      formula: `=SEG.POLICY({column:class},"${label}",{all:playbook})`,
    }));
  return longTextsLast(columns);
}
