import { createWorkbench } from "../../../src/workbench/createWorkbench";
import { RichApiHost } from "../../../src/workbench/protocol/richApiHost";
import { makeExternal } from "../../../src/workbench/protocol/transport/makeExternal";
import { bootPane } from "../../support/bootPane";

async function pane() {
  const { workbook, calc, editor } = createWorkbench();
  const external = makeExternal(new RichApiHost(workbook, calc, editor));
  return { external, workbook, ...(await bootPane(external)) };
}

describe("what surrounds the pane, through the real office.js in a page", () => {
  it("keeps which tabs the add-in shows and which buttons it locks, until its page starts anew", async () => {
    const { external, window, close } = await pane();
    const seen: unknown[] = [];
    external.onRibbon(({ tabs, buttons }) => seen.push([...tabs, ...buttons]));
    await window.Office.ribbon.requestUpdate({
      tabs: [{ id: "SegTab", visible: true, controls: [{ id: "SegRun", enabled: false }] }],
    });
    expect(seen.at(-1)).toEqual([
      ["SegTab", true],
      ["SegRun", false],
    ]);
    external.GetContext();
    expect(seen.at(-1)).toEqual([]);
    close();
  });

  it("refuses dialogs and the selected data at once, so that the add-in can say so", async () => {
    const { window, close } = await pane();
    const { context } = window.Office;
    const dialog = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => {
      context.ui.displayDialogAsync("https://localhost/dialog.html", resolve);
    });
    expect([dialog.status, dialog.error.code]).toEqual(["failed", 5000]);
    const data = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
      context.document.getSelectedDataAsync(window.Office.CoercionType.Text, resolve);
    });
    expect([data.status, data.error.code]).toEqual(["failed", 5000]);
    close();
  });

  it("tells of changed settings", async () => {
    const { window, close } = await pane();
    const told = new Promise<string>((resolve) => {
      void window.Excel.run(async (context) => {
        context.workbook.settings.onSettingsChanged.add(() => {
          resolve("told");
          return Promise.resolve();
        });
        await context.sync();
        context.workbook.settings.add("key", 1);
        await context.sync();
      });
    });
    expect(await told).toBe("told");
    close();
  });
});
