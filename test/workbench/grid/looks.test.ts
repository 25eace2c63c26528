import { Calc } from "../../../src/workbench/calc/calc";
import { ConditionalLooks } from "../../../src/workbench/grid/conditionalLook";
import { mixColors } from "../../../src/workbench/grid/mixColors";
import { tableLook } from "../../../src/workbench/grid/tableLook";
import { parseA1, type Rect } from "../../../src/workbench/model/address";
import type { ConditionalFormat } from "../../../src/workbench/model/conditionalFormat";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Table } from "../../../src/workbench/model/table";
import { Workbook } from "../../../src/workbench/model/workbook";

function area(a1: string): Rect {
  const found = parseA1(a1);
  if (!found) throw new Error(a1);
  return found;
}
function sheetWith(values: readonly (number | string)[]): Sheet {
  const sheet = new Workbook().active;
  values.forEach((value, row) => sheet.setValue(row, 0, value));
  return sheet;
}
function format(part: Partial<ConditionalFormat>): ConditionalFormat {
  return {
    id: "1",
    type: "CellValue",
    range: area("A1:A9"),
    rule: {},
    format: {},
    priority: 1,
    stopIfTrue: false,
    ...part,
  };
}

describe("conditional formats", () => {
  it("colours the cells that equal a text, whatever its case", () => {
    const sheet = sheetWith(["AX", "cz"]);
    sheet.conditionalFormats = [
      format({ rule: { operator: "EqualTo", formula1: '="ax"' }, format: { fill: "#0B5A5A" } }),
    ];
    const looks = new ConditionalLooks(sheet, new Calc(sheet.workbook));
    expect(looks.at(0, 0)).toEqual({ fill: "#0B5A5A" });
    expect(looks.at(1, 0)).toBeNull();
  });

  it("mixes a colour scale between the ends of the data", () => {
    const sheet = sheetWith([0, 5, 10]);
    const rule = {
      minimum: { type: "LowestValue", color: "#000000" },
      maximum: { type: "HighestValue", color: "#FFFFFF" },
    };
    sheet.conditionalFormats = [format({ type: "ColorScale", rule })];
    const looks = new ConditionalLooks(sheet, new Calc(sheet.workbook));
    expect([0, 1, 2].map((row) => looks.at(row, 0)?.fill)).toEqual(["#000000", "#808080", "#FFFFFF"]);
  });

  it("draws data bars from zero, to the left for negative values", () => {
    const sheet = sheetWith([-5, 0, 10]);
    sheet.conditionalFormats = [format({ type: "DataBar" })];
    const looks = new ConditionalLooks(sheet, new Calc(sheet.workbook));
    expect(looks.at(2, 0)?.dataBar).toMatchObject({ value: 100, startPoint: 100 / 3 });
    expect(looks.at(0, 0)?.dataBar?.value).toBe(-100);
  });

  it("lets the first rule win and stop", () => {
    const sheet = sheetWith([7]);
    const rule = { operator: "GreaterThan", formula1: "=5" };
    sheet.conditionalFormats = [
      format({ id: "2", priority: 2, rule, format: { fill: "#222222", bold: true } }),
      format({ id: "1", priority: 1, rule, format: { fill: "#111111" }, stopIfTrue: true }),
    ];
    expect(new ConditionalLooks(sheet, new Calc(sheet.workbook)).at(0, 0)).toEqual({ fill: "#111111" });
  });

  it("works its limits out anew after forget()", () => {
    const sheet = sheetWith([0, 10]);
    sheet.conditionalFormats = [format({ type: "DataBar" })];
    const looks = new ConditionalLooks(sheet, new Calc(sheet.workbook));
    expect(looks.at(1, 0)?.dataBar?.value).toBe(100);
    sheet.setValue(2, 0, 20);
    looks.forget();
    expect(looks.at(1, 0)?.dataBar?.value).toBe(50);
  });
});

it("mixes colours channel by channel", () => expect(mixColors("#102030", "#304050", 0.5)).toBe("#203040"));

describe("table styles", () => {
  const table = (style: string): Table => {
    const made = new Table("1", "Items", new Workbook().active, area("B2:C6"));
    made.style = style;
    return made;
  };
  it("paints the heading and every other row of a medium style", () => {
    const look = table("TableStyleMedium2");
    expect(tableLook(look, 1, 1)).toMatchObject({ fill: "#4472C4", fontColor: "#FFFFFF", bold: true });
    expect(tableLook(look, 2, 1)?.fill).toBe("#D9E1F2");
    expect(tableLook(look, 3, 1)?.fill).toBeUndefined();
  });
  it("draws nothing outside of the table or without a style", () => {
    expect(tableLook(table("TableStyleMedium2"), 0, 1)).toBeNull();
    expect(tableLook(table(""), 1, 1)).toBeNull();
  });
});
