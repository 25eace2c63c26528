import type { Workbook, XmlPart } from "../model/workbook";
import type { PackageReader, Part, XmlElement } from "./package";
import { rootOf, textOf, childrenNamed } from "./package";
import { Relations } from "./relations";
import { XML_DECLARATION, escapeXml, tag } from "./xmlText";

/**
 * Custom XML parts. The settings of an add-in travel in one of them: Excel keeps them with a reference to the add-in
 * in the office store, which a workbook made here does not have.
 */
const SETTINGS = "urn:workbench:document-settings";
const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

export function customParts(workbook: Workbook): Part[] {
  const parts = workbook.settings.size === 0 ? workbook.xmlParts : [...workbook.xmlParts, settingsPart(workbook)];
  return parts.flatMap(({ id, namespaceUri, xml }, index): Part[] => {
    const number = index + 1;
    const relations = new Relations();
    relations.add("customXmlProps", `itemProps${number}.xml`);
    const schemas =
      namespaceUri === "" ? "" : tag("ds:schemaRefs", {}, tag("ds:schemaRef", { "ds:uri": namespaceUri }));
    const properties = tag("ds:datastoreItem", { "xmlns:ds": STORE, "ds:itemID": id }, schemas);
    return [
      { path: `customXml/item${number}.xml`, content: xml },
      { path: `customXml/itemProps${number}.xml`, content: XML_DECLARATION + properties },
      { path: `customXml/_rels/item${number}.xml.rels`, content: relations.xml() },
    ];
  });
}

function settingsPart(workbook: Workbook): XmlPart {
  const items = [...workbook.settings].map(([name, value]) =>
    tag("setting", { name }, escapeXml(JSON.stringify(value ?? null))),
  );
  return {
    id: "{5E77195E-0000-4000-8000-000000000001}",
    namespaceUri: SETTINGS,
    xml: tag("settings", { xmlns: SETTINGS }, ...items),
  };
}

export function readCustomParts(reader: PackageReader, workbook: Workbook): void {
  for (const path of reader.paths().sort()) {
    const number = /^customXml\/item(\d+)\.xml$/i.exec(path)?.[1];
    const xml = number === undefined ? null : reader.text(path);
    if (number === undefined || xml === null) continue;
    const root = wellFormed(xml, path);
    if (!root) {
      workbook.kept.lost.add("Custom XML parts that are not well-formed");
      continue;
    }
    const prefix = root.name.includes(":") ? `xmlns:${root.name.replace(/:.*$/, "")}` : "xmlns";
    const namespaceUri = root.attributes[prefix] ?? "";
    if (namespaceUri === SETTINGS) {
      for (const item of childrenNamed(root, "setting")) readSetting(workbook, item);
      continue;
    }
    const properties = reader.text(`customXml/itemProps${number}.xml`);
    const id = properties === null ? undefined : wellFormed(properties, path)?.attributes["ds:itemID"];
    workbook.xmlParts.push({ id: id ?? workbook.newId(), namespaceUri, xml });
  }
}

/** Custom XML is anybody's: a part that cannot be read must not keep the workbook from opening. */
function wellFormed(xml: string, path: string): XmlElement | null {
  try {
    return rootOf(xml, path);
  } catch {
    return null;
  }
}

function readSetting(workbook: Workbook, item: XmlElement): void {
  try {
    workbook.settings.set(item.attributes["name"] ?? "", JSON.parse(textOf(item)) as unknown);
  } catch {
    workbook.kept.lost.add("Settings of add-ins that cannot be read");
  }
}
