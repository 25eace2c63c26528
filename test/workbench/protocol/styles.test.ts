import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

describe("named styles through the real Office.js", () => {
  it("are applied by the names of Office's API and read back", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").format.font.size = 20;
      sheet.getRange("A1").style = "Heading1";
      sheet.getRange("B1").style = "Accent1_20";
      sheet.getRange("C1").style = "Percent";
      const [one, two, three] = ["A1", "B1", "C1"].map((address) => sheet.getRange(address).load("style,numberFormat"));
      const mixed = sheet.getRange("A1:B1").load("style");
      const untouched = sheet.getRange("Z9").load("style");
      await context.sync();
      expect([one?.style, two?.style, three?.style]).toEqual(["Heading1", "Accent1_20", "Percent"]);
      expect([three?.numberFormat, mixed.style, untouched.style]).toEqual([[["0%"]], null, "Normal"]);
      sheet.getRange("A1").style = "Normal";
      sheet.getRange("B1").style = "no such style";
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
    expect(model.style(0, 0)).toEqual({});
    expect(model.style(0, 1)).toMatchObject({ fill: "#DAE3F3", named: "20% - Accent1" });
  });

  it("are added, changed and deleted; cells that have them follow, except where they were formatted themselves", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const { styles } = context.workbook;
      styles.add("Class A");
      const style = styles.getItem("Class A");
      style.fill.color = "#00ff00";
      style.font.bold = true;
      style.numberFormat = "0.0";
      style.includeNumber = false;
      style.borders.getItem("EdgeBottom").style = "Continuous";
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
      range.style = "Class A";
      range.getCell(1, 0).format.fill.color = "#112233";
      await context.sync();
      style.fill.color = "#0000ff";
      style.load("name,builtIn,numberFormat,includeNumber,font/bold");
      const count = styles.getCount();
      const none = styles.getItemOrNullObject("Class B");
      await context.sync();
      expect([style.name, style.builtIn, style.numberFormat, style.includeNumber, style.font.bold]).toEqual([
        "Class A",
        false,
        "0.0",
        false,
        true,
      ]);
      expect([count.value > 40, none.isNullObject]).toEqual([true, true]);
      styles.add("CLASS a");
      expect((await failureOf(() => context.sync())).code).toBe("ItemAlreadyExists");
      styles.getItem("Good").delete();
      expect((await failureOf(() => context.sync())).code).toBe("InvalidOperation");
    });
    expect([model.style(0, 0).fill, model.style(1, 0).fill]).toEqual(["#0000FF", "#112233"]);
    expect([model.style(0, 0).numberFormat, model.style(0, 0).bold]).toEqual([undefined, true]);
    await run(async (context) => {
      context.workbook.styles.getItem("Class A").delete();
      const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("style");
      await context.sync();
      expect(cells.style).toBe("Normal");
    });
    expect([model.style(0, 0), model.style(1, 0)]).toEqual([{}, { fill: "#112233" }]);
  });
});
