import type { XmlElement } from "./package";
import { localName } from "./package";
import { SPREADSHEET, escapeAttribute, escapeXml } from "./xmlText";

/** Namespaces by prefix, "" for the one without. */
export type Namespaces = Readonly<Record<string, string>>;

export function namespacesOf({ attributes }: XmlElement): Namespaces {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name === "xmlns" ? [["", value]] : name.startsWith("xmlns:") ? [[name.slice(6), value]] : [],
    ),
  );
}

/**
 * An element as text that can stand in a part with the spreadsheet's namespace as the standard one: it brings along
 * the namespaces it needs.
 */
export function elementXml(element: XmlElement, around: Namespaces): string {
  const main = Object.entries(around).find(([prefix, uri]) => prefix !== "" && uri === SPREADSHEET)?.[0];
  return written(element, around, main === undefined ? null : main, new Set());
}

function written(element: XmlElement, around: Namespaces, main: string | null, declared: ReadonlySet<string>): string {
  const own = namespacesOf(element);
  const plain = main !== null && element.name.startsWith(`${main}:`);
  const name = plain ? localName(element) : element.name;
  const used = new Set([name, ...Object.keys(element.attributes)].flatMap((text) => /^([^:]+):/.exec(text)?.[1] ?? []));
  const known = new Set([...declared, ...Object.keys(own)]);
  let text = `<${name}`;
  for (const prefix of used) {
    const uri = around[prefix];
    if (prefix === "xml" || prefix === "xmlns" || known.has(prefix) || uri === undefined) continue;
    text += ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
    known.add(prefix);
  }
  for (const [key, value] of Object.entries(element.attributes)) text += ` ${key}="${escapeAttribute(value)}"`;
  const inside = element.children
    .map((item) => {
      if (item.type === "element") return written(item, around, main, known);
      return item.type === "text" || item.type === "cdata" ? escapeXml(item.value) : "";
    })
    .join("");
  return inside === "" ? `${text}/>` : `${text}>${inside}</${name}>`;
}
