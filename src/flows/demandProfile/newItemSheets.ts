import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import { readSettings } from "../settings";
import type { SettingReader } from "../settings";
import type { ProfileResult } from "./classify";
import { LAUNCH_GATES, nextGate } from "./launchGates";
import type { NewItem } from "./newItems";
import { laterLabel } from "./periodTime";
import { periodWord } from "./words";

const columnsOver =
  (rows: readonly NewItem[]) =>
  (key: string, heading: string, type: ReportColumn["type"], of: (row: NewItem) => Scalar): ReportColumn => ({
    key,
    heading,
    type,
    values: rows.map(of),
  });

/** New items with the class they borrow, from whom, and when they get their own; none without new items. */
export function newItemSheets(result: ProfileResult, run: RunPart): readonly ReportSheet[] {
  return result.newItems.length === 0 ? [] : [analogueSheet(result, run), launchSheet(result, run)];
}

function analogueSheet(result: ProfileResult, run: RunPart): ReportSheet {
  const { prepared, newItems, settings } = result;
  const read = readSettings(settings);
  const { sales } = prepared;
  const column = columnsOver(newItems);
  const described = newItems.some(({ description }) => description !== "");
  const after = read.number("graduateAfter");
  return {
    key: "newItems",
    name: "New items",
    title: "New items and the class they borrow",
    note:
      `The class comes from the items most alike: same product group where it has enough, nearest in price and demand. An item graduates to its own class after ${String(after)} ${periodWord(result)}, ` +
      `when half of its 80 % forecast band is at most ${String(Math.round(read.number("bandWidth") * 100))} % of the forecast.`,
    parts: [
      {
        kind: "table",
        key: "newItems",
        title: "New items",
        freezeColumns: 1,
        columns: [
          column("item", "Item", "text", ({ key }) => key),
          { ...column("used", "Class to plan with", "class", ({ used }) => used || null), look: "matrix" },
          {
            ...column(
              "provisional",
              "Class of the analogues",
              "class",
              ({ analogues }) => analogues.provisional || null,
            ),
            look: "matrix",
          },
          { ...column("own", "Own class so far", "class", ({ own }) => own || null), look: "matrix" },
          column("confidence", "Agreement of the analogues", "share", ({ analogues }) =>
            analogues.items.length > 0 ? analogues.confidence : null,
          ),
          column("age", `Age (${periodWord(result)})`, "integer", ({ age }) => age),
          column("launch", "First period", "text", (row) => launchLabel(result, row)),
          column("band", "Forecast band (± share)", "share", ({ band }) => band),
          column("graduates", "Graduates", "text", ({ graduates }) => graduates),
          column(
            "left",
            `${periodWord(result).replace(/^./, (letter) => letter.toUpperCase())} to go`,
            "integer",
            ({ age }) => Math.max(0, after - age),
          ),
          column("group", "Analogues from", "text", ({ analogues }) =>
            analogues.items.length === 0 ? "none" : analogues.sameGroup ? "same product group" : "all items",
          ),
          // The heading by which the forecast finds the item that a launch resembles.
          column("analogue", "Analogue", "text", ({ analogues }) => sales.keys[analogues.items[0] ?? -1] ?? null),
          column("analogues", "Further analogues", "text", ({ analogues }) => {
            const further = analogues.items.slice(1).map((item) => String(sales.keys[item] ?? ""));
            return further.join(", ") || null;
          }),
          ...(described
            ? [column("description", "Description", "text", ({ description }) => description || null)]
            : []),
        ],
      },
      run,
    ],
  };
}

function launchSheet(result: ProfileResult, run: RunPart): ReportSheet {
  const { newItems, settings } = result;
  const read = readSettings(settings);
  const after = read.number("graduateAfter");
  const column = columnsOver(newItems);
  const gates = newItems.map((one) => nextGate(result, one, after));
  const checks = newItems.map((one) => checklist(one, read));
  const check = (key: keyof Checklist, heading: string): ReportColumn => ({
    key,
    heading,
    type: "text",
    values: checks.map((list) => list[key]),
  });
  const blank = (key: string, heading: string): ReportColumn => column(key, heading, "text", () => null);
  return {
    key: "launch",
    name: "Launch readiness",
    title: "Is supply ready for the new items?",
    note: "One row a launch: what is known of its supply, the next gate, and the sourcing decision with who took it. The gates and the supplier's tasks stand above; change them to your own.",
    parts: [
      {
        kind: "table",
        key: "gates",
        title: "Gates of a launch",
        columns: [
          { key: "gate", heading: "Gate", type: "text", values: LAUNCH_GATES.map(({ name }) => name) },
          {
            key: "after",
            heading: `${periodWord(result).replace(/^./, (letter) => letter.toUpperCase())} after first demand`,
            type: "integer",
            values: LAUNCH_GATES.map((gate) => gate.after ?? after),
          },
          { key: "question", heading: "Question", type: "text", values: LAUNCH_GATES.map(({ question }) => question) },
          ...(["A", "B", "C"] as const).map((letter): ReportColumn => ({
            key: `supplier${letter}`,
            heading: `Supplier's task, class ${letter}`,
            type: "text",
            values: LAUNCH_GATES.map(({ supplier }) => supplier[letter]),
          })),
        ],
      },
      {
        kind: "table",
        key: "launch",
        title: "Launches",
        columns: [
          column("item", "Item", "text", ({ key }) => key),
          { ...column("used", "Class to plan with", "class", ({ used }) => used || null), look: "matrix" },
          { key: "gate", heading: "Next gate", type: "text", values: gates.map(({ name }) => name) },
          { key: "due", heading: "Gate due", type: "text", values: gates.map(({ due }) => due) },
          {
            key: "inPeriods",
            heading: `Due in (${periodWord(result)})`,
            type: "integer",
            values: gates.map(({ inPeriods }) => inPeriods),
          },
          check("supplier", "Supplier named"),
          check("leadTime", "Lead time known"),
          check("onTime", "On time"),
          check("minimum", "Minimum order fits"),
          {
            key: "open",
            heading: "Open points",
            type: "integer",
            look: "scale",
            values: checks.map((list) => Object.values(list).filter((state) => state !== "yes").length),
          },
          {
            ...column("decision", "Sourcing decision", "text", () => "open"),
            edit: { choices: ["open", "single source", "dual source", "regional second source", "buy once", "stop"] },
          },
          blank("decidedBy", "Decided by"),
          blank("decidedOn", "Decided on"),
        ],
      },
      run,
    ],
  };
}

interface Checklist {
  readonly supplier: string;
  readonly leadTime: string;
  readonly onTime: string;
  readonly minimum: string;
}

function checklist({ supplier, supply }: NewItem, read: SettingReader): Checklist {
  const against = (value: number | null, fits: (value: number) => boolean): string =>
    value === null ? "not known" : fits(value) ? "yes" : "no";
  return {
    supplier: supplier === null ? "no" : "yes",
    leadTime: supply.leadTime === null || supply.source === "assumed" ? "no" : "yes",
    onTime: against(supply.onTime, (share) => share >= read.number("onTimeCut")),
    minimum: against(supply.minimumCover, (cover) => cover < read.number("slowMinimum")),
  };
}

/** When it is or was launched, as the headings of the periods say it. */
function launchLabel({ prepared }: ProfileResult, { launch }: NewItem): string | null {
  const { periods } = prepared.sales;
  if (launch === null) return "not known";
  return periods[launch] ?? laterLabel(periods, launch - periods.length + 1);
}
