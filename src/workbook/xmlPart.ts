import { sendToKeep } from "./sendToKeep";
import { fromXml, toXml } from "./xmlText";
import type { Entries } from "./xmlText";

/** Reads all entries kept under a namespace; the first part that has a key wins. */
export async function readPart(context: Excel.RequestContext, namespace: string): Promise<Map<string, string>> {
  const texts = (await partsOf(context, namespace)).map((part) => part.getXml());
  await context.sync();
  const entries = new Map<string, string>();
  for (const text of texts) {
    for (const [key, value] of fromXml(text.value)) if (!entries.has(key)) entries.set(key, value);
  }
  return entries;
}

/** Keeps the entries in one part of the namespace; no entries, no part. */
export async function writePart(context: Excel.RequestContext, namespace: string, entries: Entries): Promise<void> {
  const parts = await partsOf(context, namespace);
  const [first, ...others] = entries.size > 0 ? parts : [undefined, ...parts];
  for (const part of others) part?.delete();
  if (first) first.setXml(toXml(namespace, entries));
  else if (entries.size > 0) context.workbook.customXmlParts.add(toXml(namespace, entries));
  await sendToKeep(context, "settings");
}

async function partsOf(context: Excel.RequestContext, namespace: string): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  return parts.items;
}
