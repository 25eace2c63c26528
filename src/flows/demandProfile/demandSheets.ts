import type { ReportColumn, ReportSheet, RunPart } from "../report";
import type { ProfileResult } from "./classify";
import { descriptionColumns, inOrder } from "./itemsSheet";
import { periodWord, valueHeading } from "./words";

/**
 * The demand as it was sold and as it is cleansed, periods side by side, so that either can be the input of the next
 * analysis. Live, the cleansed demand follows the ledger: a no there brings back the number that was sold.
 */
export function demandSheets(result: ProfileResult, live: boolean, run: RunPart): readonly ReportSheet[] {
  const { prepared } = result;
  const ledger = prepared.replaced.length > 0;
  const follow = (period: number): string => {
    const sold = `{part:sold.p${String(period)}}`;
    const change =
      "SUMIFS({part:ledger.change},{part:ledger.row},SEQUENCE(ROWS({column:item}))," +
      `{part:ledger.number},${String(period + 1)},{part:ledger.keep},"yes")`;
    return ledger ? `=IF(${sold}="","",${sold}+${change})` : `=${sold}`;
  };
  return [
    sheet(result, "cleansed", live, run, {
      name: "Cleansed demand",
      title: `Cleansed demand per item and ${periodWord(result, false)}`,
      note:
        (live
          ? "Units. Each number is the one sold, with the change of the ledger where Keep is yes: write no there and it comes back. "
          : "Units. Choose this sheet as the demand of the next analysis. ") +
        "Nothing stands in periods outside an item's life: that is not zero.",
      formula: prepared.sales.periods.length > 1 ? follow : null,
    }),
    sheet(result, "sold", live, run, {
      name: "Demand as sold",
      title: `Demand per item and ${periodWord(result, false)} before cleansing`,
      note: "Units, in the same order of rows and periods as the cleansed demand.",
      formula: null,
    }),
  ];
}

interface DemandSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly formula: ((period: number) => string) | null;
}

function sheet(
  result: ProfileResult,
  key: "cleansed" | "sold",
  live: boolean,
  run: RunPart,
  { name, title, note, formula }: DemandSheet,
): ReportSheet {
  const { sales, cleansed } = result.prepared;
  const demand = key === "cleansed" ? cleansed : sales.demand;
  // Formulas read a blank cell as zero and an empty text as not observed; as values, blanks keep the table a table.
  const outside = live ? "" : null;
  const revenue = sales.revenue;
  return {
    key,
    name,
    title,
    note,
    parts: [
      {
        kind: "table",
        key,
        title: name,
        freezeColumns: 1,
        columns: [
          { key: "item", heading: "Item", type: "text", values: inOrder(result, (item) => sales.keys[item] ?? "") },
          ...sales.periods.map((heading, period): ReportColumn => ({
            key: `p${String(period)}`,
            heading,
            type: "number",
            values: inOrder(result, (item) => demand[item]?.[period] ?? outside),
            ...(formula ? { formula: formula(period) } : {}),
          })),
          ...(revenue
            ? [
                {
                  key: "value",
                  heading: valueHeading(result),
                  type: "money" as const,
                  values: inOrder(result, (item) => revenue[item] ?? 0),
                },
              ]
            : []),
          ...descriptionColumns(result),
        ],
      },
      run,
    ],
  };
}
