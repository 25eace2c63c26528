import type { ConditionalFormat } from "../../../src/workbench/model/conditionalFormat";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { area } from "../calc/bench";
import { decorate, sample } from "./sample";

/** The sample with all that was added since: every kind of format, filter, comment and printing option. */
export function everything(): Workbook {
  const it = sample();
  decorate(it);
  const { sheet, workbook } = it;
  const [table] = sheet.tables;
  if (!table) throw new Error("The sample has a table.");
  table.filter.set(1, { filterOn: "Custom", criterion1: ">5", criterion2: "<=30", operator: "And" });
  table.filter.set(3, { filterOn: "Values", values: ["A", "B", ""] });
  const notes = workbook.sheets[1];
  if (!notes) throw new Error("The sample has a second sheet.");
  notes.visibility = "Visible";
  notes.autoFilter = {
    range: area("A1:F9"),
    criteria: new Map<number, unknown>([
      [0, { filterOn: "TopPercent", criterion1: "20" }],
      [1, { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodMarch" }],
      [2, { filterOn: "BottomItems", criterion1: "3" }],
      [3, { filterOn: "Values", values: [{ date: "2024-03", specificity: "Month" }] }],
      [4, { filterOn: "Custom", criterion1: "=*b*" }],
      [5, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }],
    ]),
  };
  sheet.notes = [{ row: 0, column: 0, author: "Ann", text: "Units <per> day\nsecond line", visible: true }];
  sheet.comments = [
    {
      id: "{A0000000-0000-4000-8000-0000000000AA}",
      row: 2,
      column: 1,
      author: "Bob & Co",
      text: "Why 20?",
      created: "2024-05-06T07:08:09.500Z",
      resolved: true,
      replies: [
        {
          id: "{A0000000-0000-4000-8000-0000000000AB}",
          author: "Ann",
          text: "Ask <them>",
          created: "2024-05-07T00:00:00.000Z",
        },
      ],
    },
  ];
  sheet.rowLevels.set(5, 1).set(6, 2);
  sheet.columnLevels.set(9, 1);
  sheet.patchStyle(area("A5"), { pattern: "Gray25", patternColor: "#FF0000", fill: "#00FF00", shrink: true });
  sheet.patchStyle(area("B5"), {
    underline: true,
    underlineStyle: "Double",
    superscript: true,
    readingOrder: "RightToLeft",
  });
  const thin = { style: "Continuous", weight: "Thin", color: "#0000FF" };
  sheet.patchStyle(area("C5"), {
    borders: { diagonalUp: thin, diagonalDown: thin, left: { ...thin, style: "Double", weight: "Thick" } },
  });
  sheet.patchStyle(area("D5"), {
    formulaHidden: true,
    rotation: -45,
    named: "Good",
    fill: "#C6EFCE",
    fontColor: "#006100",
  });
  sheet.patchStyle(area("E5"), { autoIndent: true, horizontal: "Distributed", subscript: true, strikethrough: true });
  Object.assign(sheet.pageLayout, {
    headerFooterState: "FirstOddAndEven",
    firstPageNumber: 7,
    draftMode: true,
    printErrors: "Dash",
    printComments: "EndSheet",
    printOrder: "OverThenDown",
    rowBreaks: [10, 20],
    columnBreaks: [4],
    useSheetScale: false,
  });
  sheet.pageLayout.firstPage.centerHeader = "First && only";
  sheet.pageLayout.evenPages.rightFooter = "&D";
  sheet.conditionalFormats.push(...moreFormats(sheet.conditionalFormats.length));
  workbook.structureProtected = true;
  sheet.protection = { protected: true, options: { allowSort: true, selectionMode: "Unlocked" }, password: "secret" };
  workbook.calculationMode = "AutomaticExceptTables";
  return workbook;
}

function moreFormats(first: number): ConditionalFormat[] {
  const kinds: readonly Pick<ConditionalFormat, "type" | "rule" | "kept">[] = [
    ...["Blanks", "NonErrors", "DuplicateValues", "BelowAverage", "TwoStdDevAboveAverage", "LastWeek", "NextMonth"].map(
      (criterion) => ({ type: "PresetCriteria" as const, rule: { criterion } }),
    ),
    { type: "TopBottom", rule: { topBottom: "BottomPercent", rank: 5 } },
    ...["NotContains", "BeginsWith", "EndsWith"].map((operator) => ({
      type: "ContainsText" as const,
      rule: { operator, text: 'a"b' },
    })),
    { type: "IconSet", rule: {}, kept: { iconStyle: "FiveBoxes", reverseIconOrder: true } },
    { type: "IconSet", rule: {}, kept: { iconStyle: "ThreeArrows", showIconOnly: true } },
    {
      type: "DataBar",
      rule: {
        minimum: { type: "Automatic" },
        maximum: { type: "Number", formula: "9" },
        dataBar: { color: "#FF0000", gradient: true, showValue: false },
      },
      kept: { negativeFillColor: "#00FF00", axisFormat: "None", borderColor: "#0000FF" },
    },
  ];
  return kinds.map((kind, index) => ({
    id: `more${index}`,
    ...kind,
    range: area("A2:A4"),
    priority: first + index,
    format: kind.type === "IconSet" || kind.type === "DataBar" ? {} : { bold: true },
    stopIfTrue: false,
  }));
}
