import { unescapeExcel } from "./xmlText";
import { XmlScan } from "./xmlScan";

/** A text as cells show it, and when parts of it look different or have readings, the XML that says so. */
export interface FileText {
  readonly text: string;
  readonly rich?: string;
}

/** The texts cells refer to by number. */
export function readSharedTexts(xml: string | null, part: string): FileText[] {
  const texts: FileText[] = [];
  if (xml === null) return texts;
  const scan = new XmlScan(xml, part);
  while (scan.next()) {
    if (scan.name !== "si" || scan.kind === "close") continue;
    const plain = scan.opens() ? scan.only("<t>", "</t></si>") : "";
    texts.push(plain === null ? textIn(scan.inside(), part) : { text: unescapeExcel(plain) });
  }
  return texts;
}

/** The joined <t> elements of what stands inside <si> or <is>; readings in another script (rPh) are no text. */
export function textIn(xml: string, part: string): FileText {
  const scan = new XmlScan(xml, part);
  let text = "";
  let rich = false;
  while (scan.next()) {
    if (scan.kind === "close") continue;
    if (scan.name === "rPh") {
      scan.inside();
      rich = true;
    } else if (scan.name === "t" && scan.kind === "open") text += scan.text();
    else if (scan.name === "r") rich = true;
  }
  const plain = unescapeExcel(text);
  return rich ? { text: plain, rich: withoutPrefixes(xml) } : { text: plain };
}

/** <x:r> as <r>: the part it is written to again has no prefixes. */
function withoutPrefixes(xml: string): string {
  return xml.replace(/<(\/?)[\w.-]+:(?=[A-Za-z])/g, "<$1");
}
