import { runExcel } from "./runExcel";

/** Calls the handler whenever the selection in this workbook changes; the answer stops it. */
export async function onSelectionChanged(handler: () => void): Promise<() => Promise<void>> {
  const { context, registered } = await runExcel("read", async (own) => {
    const result = own.workbook.onSelectionChanged.add(() => {
      handler();
      return Promise.resolve();
    });
    await own.sync();
    return { context: own, registered: result };
  });
  let listening = true;
  return async () => {
    if (!listening) return;
    listening = false;
    // A handler must be removed in the context that added it.
    registered.remove();
    await context.sync();
  };
}
