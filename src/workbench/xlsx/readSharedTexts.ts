import type { PackageReader } from "./package";
import { unescapeExcel } from "./xmlText";
import { plainText } from "./plainText";

/** The texts cells refer to by number. Formatted pieces of a text are joined, readings in other scripts left out. */
export function readSharedTexts(reader: PackageReader): string[] {
  const xml = reader.text("xl/sharedStrings.xml");
  if (xml === null) return [];
  const texts: string[] = [];
  for (const item of xml.matchAll(/<(?:\w+:)?si(?:\/>|\s*>([\s\S]*?)<\/(?:\w+:)?si>)/g)) {
    texts.push(textIn(item[1] ?? ""));
  }
  return texts;
}

/** The joined <t> elements of a piece of XML. */
export function textIn(xml: string): string {
  const visible = xml.includes("rPh") ? xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, "") : xml;
  let text = "";
  for (const found of visible.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g))
    text += plainText(found[1] ?? "");
  return unescapeExcel(text);
}
