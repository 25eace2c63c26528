import { textBytes } from "./byteBudget";
import { REQUEST_BYTES } from "./limits";
import { createQueue } from "./inTurn";
import { WorkbookFault } from "./port";
import { runExcel } from "./runExcel";
import { readPart, writePart } from "./xmlPart";

export const MEMO_NAMESPACE = "urn:seg-for-excel:memos";

export interface Memos {
  readMemo(key: string): Promise<string | null>;
  writeMemo(key: string, text: string | null): Promise<void>;
}

/** Small texts by key that travel with the workbook. Changes follow one another, so that none overwrites another. */
export function createMemos(): Memos {
  const inTurn = createQueue();
  return {
    readMemo: (key) =>
      inTurn(() => runExcel("memo", async (context) => (await readPart(context, MEMO_NAMESPACE)).get(key) ?? null)),
    writeMemo: (key, text) => inTurn(() => runExcel("memo", (context) => change(context, key, text))),
  };
}

async function change(context: Excel.RequestContext, key: string, text: string | null): Promise<void> {
  const entries = await readPart(context, MEMO_NAMESPACE);
  if (text === null) entries.delete(key);
  else entries.set(key, text);
  let bytes = 0;
  for (const [name, value] of entries) bytes += textBytes(name) + textBytes(value);
  if (bytes > REQUEST_BYTES) {
    throw new WorkbookFault(
      "tooLarge",
      "The settings kept in this workbook would become too large to save.",
      "Remove saved settings or mappings that are no longer needed.",
    );
  }
  await writePart(context, MEMO_NAMESPACE, entries);
}
