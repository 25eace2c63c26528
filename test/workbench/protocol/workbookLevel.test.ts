import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

describe("the workbook and the application through the real Office.js", () => {
  it("know whether there is something to save", async () => {
    const { run, workbook: model } = excelHost();
    const saves: string[] = [];
    model.on("saved", ({ name }) => saves.push(name));
    await run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      workbook.load("isDirty,previouslySaved,readOnly,autoSave");
      await context.sync();
      expect([workbook.isDirty, workbook.previouslySaved, workbook.readOnly]).toEqual([true, false, false]);
      workbook.save("Save");
      workbook.load("isDirty,previouslySaved");
      await context.sync();
      expect([workbook.isDirty, workbook.previouslySaved]).toEqual([false, true]);
      workbook.worksheets.getItem("Sheet1").getRange("B2").select();
      workbook.load("isDirty");
      await context.sync();
      expect(workbook.isDirty).toBe(false);
      workbook.properties.title = "Plan";
      workbook.load("isDirty");
      await context.sync();
      expect(workbook.isDirty).toBe(true);
      workbook.close();
      expect((await failureOf(() => context.sync())).code).toBe("ApiNotImplementedInWorkbench");
    });
    expect(saves).toEqual(["Book1.xlsx"]);
  });

  it("protect their structure with a password", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { workbook } = context;
      workbook.protection.protect("secret");
      await context.sync();
      for (const work of [
        (): unknown => workbook.worksheets.add("Two"),
        (): unknown => (workbook.worksheets.getItem("Sheet1").name = "One"),
        (): unknown => (workbook.worksheets.getItem("Sheet1").visibility = "Visible"),
      ]) {
        work();
        expect((await failureOf(() => context.sync())).code).toBe("AccessDenied");
      }
      workbook.protection.unprotect("wrong");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      workbook.protection.unprotect("secret");
      workbook.worksheets.add("Two");
      workbook.protection.load("protected");
      await context.sync();
      expect(workbook.protection.protected).toBe(false);
    });
  });

  it("give culture, calculation settings, the selection and the active chart", async () => {
    const german = { name: "de-DE", decimalSeparator: ",", thousandsSeparator: "." };
    const { run } = excelHost({ locale: german });
    await run(async (context) => {
      const { application } = context.workbook;
      application.iterativeCalculation.enabled = true;
      application.iterativeCalculation.maxIteration = 50;
      application.load("decimalSeparator,calculationState,calculationMode");
      application.cultureInfo.load("name,datetimeFormat/shortDatePattern,numberFormat/numberGroupSeparator");
      application.iterativeCalculation.load();
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C3").select();
      const areas = context.workbook.getSelectedRanges().load("address");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
      const before = context.workbook.getActiveChartOrNullObject();
      chart.activate();
      const active = context.workbook.getActiveChart().load("name");
      await context.sync();
      expect([application.decimalSeparator, application.calculationState]).toEqual([",", "Done"]);
      expect([
        application.cultureInfo.name,
        application.cultureInfo.datetimeFormat.shortDatePattern,
        application.cultureInfo.numberFormat.numberGroupSeparator,
      ]).toEqual(["de-DE", "dd.MM.yyyy", "."]);
      expect(application.iterativeCalculation.toJSON()).toEqual({ enabled: true, maxIteration: 50, maxChange: 0.001 });
      expect([areas.address, before.isNullObject, active.name]).toEqual(["Sheet1!B2:C3", true, "Chart 1"]);
      sheet.getRange("A1").select();
      const none = context.workbook.getActiveChartOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("keep names of ranges, constants, arrays and formulas, by workbook and by sheet", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [
        [1, "x"],
        [3, true],
      ];
      const box = workbook.names.add("Box", sheet.getRange("A1:B2"));
      const level = sheet.names.addFormulaLocal("Level", "=0.95", "service level");
      const list = workbook.names.add("List", "={1,2;3,4}");
      const sum = workbook.names.add("Total", "=SUM(Sheet1!$A$1:$A$2)");
      level.visible = false;
      for (const name of [box, level, list, sum]) name.load("type,value,scope,visible,comment");
      box.arrayValues.load("values,types");
      list.arrayValues.load("values");
      const home = level.worksheet.load("name");
      const homeless = box.worksheetOrNullObject;
      await context.sync();
      expect([box.type, box.value, box.scope]).toEqual(["Range", "Sheet1!$A$1:$B$2", "Workbook"]);
      expect([level.type, level.value, level.scope, level.visible, level.comment]).toEqual([
        "Double",
        0.95,
        "Worksheet",
        false,
        "service level",
      ]);
      expect([list.type, sum.type, sum.value]).toEqual(["Array", "Double", 4]);
      expect([box.arrayValues.values, box.arrayValues.types]).toEqual([
        [
          [1, "x"],
          [3, true],
        ],
        [
          ["Double", "String"],
          ["Double", "Boolean"],
        ],
      ]);
      expect([list.arrayValues.values, home.name, homeless.isNullObject]).toEqual([
        [
          [1, 2],
          [3, 4],
        ],
        "Sheet1",
        true,
      ]);
      sum.formula = "=1+";
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      const nowhere = level.getRangeOrNullObject();
      await context.sync();
      expect(nowhere.isNullObject).toBe(true);
    });
  });

  it("keep properties and settings, and tell of changed settings", async () => {
    const { run, workbook: model } = excelHost();
    const changed: unknown[] = [];
    model.on("settings", ({ key }) => changed.push(key));
    await run(async (context) => {
      const { workbook } = context;
      workbook.properties.revisionNumber = 7;
      workbook.properties.custom.add("Model", "v1");
      workbook.properties.custom.add("MODEL", "v2");
      const count = workbook.properties.custom.getCount();
      workbook.settings.add("key", 1).value = 2;
      workbook.settings.getItem("key").delete();
      workbook.properties.load("revisionNumber");
      await context.sync();
      expect([workbook.properties.revisionNumber, count.value]).toEqual([7, 1]);
      workbook.properties.custom.add("long", "x".repeat(256));
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
    expect(changed).toEqual(["key", "key", "key"]);
  });
});
