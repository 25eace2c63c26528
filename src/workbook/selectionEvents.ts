import { runExcel } from "./runExcel";

/** Calls the handler whenever the selection in this workbook changes; the answer stops it. */
export async function onSelectionChanged(handler: () => void): Promise<() => Promise<void>> {
  const registered = await runExcel("read", async (context) => {
    const result = context.workbook.onSelectionChanged.add(() => {
      handler();
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  let listening = true;
  return async () => {
    if (!listening) return;
    listening = false;
    // A handler must be removed in the context that added it.
    const context = registered.context as Excel.RequestContext;
    registered.remove();
    await context.sync();
  };
}
