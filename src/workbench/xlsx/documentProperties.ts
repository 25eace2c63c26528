import type { WorkbookProperties } from "../model/workbook";
import type { PackageReader } from "./package";
import { child, childrenNamed, elements, localName, textOf } from "./package";
import { XML_DECLARATION, escapeXml, tag } from "./xmlText";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/** Our name of a property and the element it is kept in. */
const CORE_NAMES = [
  ["title", "dc:title"],
  ["subject", "dc:subject"],
  ["author", "dc:creator"],
  ["keywords", "cp:keywords"],
  ["comments", "dc:description"],
  ["lastAuthor", "cp:lastModifiedBy"],
  ["category", "cp:category"],
] as const;

export function coreXml(properties: WorkbookProperties): string {
  const items = CORE_NAMES.map(([key, name]) =>
    properties[key] === "" ? "" : tag(name, {}, escapeXml(properties[key])),
  );
  const created = properties.creationDate;
  const spaces = {
    "xmlns:cp": CORE,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  const date = created === "" ? "" : tag("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, escapeXml(created));
  return XML_DECLARATION + tag("cp:coreProperties", spaces, ...items, date);
}

export function appXml({ company, manager }: WorkbookProperties): string {
  return (
    XML_DECLARATION +
    tag(
      "Properties",
      { xmlns: `${OFFICE}/extended-properties` },
      tag("Application", {}, "Microsoft Excel"),
      manager === "" ? "" : tag("Manager", {}, escapeXml(manager)),
      company === "" ? "" : tag("Company", {}, escapeXml(company)),
    )
  );
}

/** Custom properties, or null when there are none. */
export function customXml({ custom }: WorkbookProperties): string | null {
  if (custom.size === 0) return null;
  const items = [...custom].map(([name, value], index) =>
    tag("property", { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name }, typedValue(value)),
  );
  const spaces = { xmlns: `${OFFICE}/custom-properties`, "xmlns:vt": `${OFFICE}/docPropsVTypes` };
  return XML_DECLARATION + tag("Properties", spaces, ...items);
}

function typedValue(value: string | number | boolean | Date): string {
  if (value instanceof Date) return tag("vt:filetime", {}, value.toISOString());
  if (typeof value === "boolean") return tag("vt:bool", {}, String(value));
  return typeof value === "number" ? tag("vt:r8", {}, String(value)) : tag("vt:lpwstr", {}, escapeXml(value));
}

function finite(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

export function readProperties(reader: PackageReader, properties: WorkbookProperties): void {
  const core = reader.xml("docProps/core.xml");
  for (const [key, name] of CORE_NAMES) properties[key] = textOf(child(core, name.replace(/^.*:/, "")));
  properties.creationDate = textOf(child(core, "created"));
  const app = reader.xml("docProps/app.xml");
  properties.company = textOf(child(app, "Company"));
  properties.manager = textOf(child(app, "Manager"));
  for (const item of childrenNamed(reader.xml("docProps/custom.xml"), "property")) {
    const [value] = elements(item);
    if (!value) continue;
    const text = textOf(value);
    const kind = localName(value);
    properties.custom.set(
      item.attributes["name"] ?? "",
      kind === "bool"
        ? text === "true" || text === "1"
        : /^(r8|r4|i\d|int)$/.test(kind)
          ? finite(text)
          : kind === "filetime" && !Number.isNaN(Date.parse(text))
            ? new Date(text)
            : text,
    );
  }
}
