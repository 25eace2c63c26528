import type { ReportColumn, ReportSheet, RunPart } from "../report";
import { longTextsLast } from "../longTextsLast";
import { readSettings } from "../settings";
import type { CostToServeResult } from "./classify";
import { TIERS } from "./settings";

/** One row an object, best first: volumes, cost, profit before and after, tier and what applies to it. */
export function objectsSheet(result: CostToServeResult, live: boolean, run: RunPart): ReportSheet {
  const { prepared, order } = result;
  const unit = prepared.currency ? ` (${prepared.currency})` : "";
  const inOrder = (values: readonly number[]): readonly number[] => order.map((at) => values[at] ?? 0);
  const money = (key: string, heading: string, values: readonly number[] | null, formula?: string): ReportColumn[] =>
    values
      ? [{ key, heading: heading + unit, type: "money", values: inOrder(values), ...(formula ? { formula } : {}) }]
      : [];
  const drivers = prepared.drivers.map(({ name, volumes }, index): ReportColumn => ({
    key: `d${String(index)}`,
    heading: name,
    type: "number",
    values: inOrder(volumes),
  }));
  const last = `d${String(drivers.length - 1)}`;
  const block = drivers.length === 1 ? "{column:d0}" : `{first:d0}:{last:${last}}`;
  const fixed = String(readSettings(result.settings).number("fixedShare"));
  const cost = drivers.length > 0 ? `=SEG.COSTTOSERVE(${block},{part:drivers.cost},${fixed})` : undefined;
  return {
    key: "objects",
    name: "Objects",
    title: `Cost to serve by ${prepared.objectName.toLowerCase()}`,
    note: live
      ? "Costs, profits and tiers are formulas: change a volume here or a cost on the first sheet and they follow."
      : "One row an object, best first. Costs add up exactly to the cost of the drivers.",
    parts: [
      {
        kind: "table",
        key: "objects",
        title: "Objects",
        freezeColumns: 1,
        columns: [
          {
            key: "object",
            heading: prepared.objectName,
            type: "text",
            values: order.map((at) => prepared.keys[at] ?? ""),
          },
          ...money("revenue", "Revenue", prepared.revenue),
          ...money("profit", "Profit before cost to serve", result.profit),
          ...drivers,
          ...money("cost", "Cost to serve", result.cost, cost),
          ...money("net", "Profit after cost to serve", result.net, "={column:profit}-{column:cost}"),
          ...tierColumns(result),
        ],
      },
      run,
    ],
  };
}

function tierColumns({ prepared, order, margin, tiers, policies, settings }: CostToServeResult): ReportColumn[] {
  if (!margin || !tiers) return [];
  const base = prepared.revenue ? "{column:revenue}" : "{column:profit}";
  const cuts = readSettings(settings).numbers("tierCuts");
  const names = TIERS.map((name) => `"${name}"`).join(",");
  const tier = `SEG.TIER({column:margin},{${cuts.join(",")}},{${names}})`;
  return [
    {
      key: "margin",
      heading: "Margin after cost to serve",
      type: "share",
      values: order.map((at) => margin[at] ?? null),
      formula: `=IF(${base}>0,{column:net}/${base},"")`,
    },
    {
      key: "tier",
      heading: "Tier",
      type: "class",
      look: "tier",
      values: order.map((at) => tiers[at] ?? "N"),
      formula: `=IF({column:margin}="","N",${tier})`,
    },
    ...longTextsLast(
      prepared.policy.playbook.fields.map(({ name, label, type }) => ({
        key: name,
        heading: label,
        type: type === "integer" ? "integer" : "text",
        values: order.map((at) => policies[at]?.values[name] ?? null),
        formula: `=SEG.POLICY({column:tier},"${label}",{all:playbook})`,
      })),
    ),
  ];
}

/** Cost by driver for each object: where the money goes. */
export function detailSheet({ prepared, detail, order, settings }: CostToServeResult, run: RunPart): ReportSheet {
  const fixed = String(readSettings(settings).number("fixedShare"));
  return {
    key: "detail",
    name: "Cost detail",
    title: "Cost to serve by driver",
    note: "Each column adds up exactly to the cost of its driver.",
    parts: [
      {
        kind: "table",
        key: "detail",
        title: "Cost by driver",
        freezeColumns: 1,
        columns: [
          {
            key: "object",
            heading: prepared.objectName,
            type: "text",
            values: order.map((at) => prepared.keys[at] ?? ""),
          },
          ...prepared.drivers.map(({ name }, index): ReportColumn => ({
            key: `c${String(index)}`,
            heading: name,
            type: "money",
            look: "scale",
            values: order.map((at) => detail[at]?.[index] ?? 0),
            formula: `=SEG.COSTTOSERVE({part:objects.d${String(index)}},INDEX({part:drivers.cost},${String(index + 1)}),${fixed})`,
          })),
        ],
      },
      run,
    ],
  };
}
