import type { Sheet } from "../model/sheet";
import type { PackageReader, Part, XmlElement } from "./package";
import { child, childrenNamed, relationId } from "./package";
import type { RelatedPart } from "./readRelations";
import type { Relations } from "./relations";
import { tag } from "./xmlText";

/** Parts of a worksheet that are no XML: settings of a printer, given back as they came, and properties with names. */

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What the worksheet says of them. */
export interface SheetBinaries {
  /** Id of the relation to the settings of the printer. */
  readonly printer: string | null;
  readonly customProperties: string;
}

export function readSheetBinaries(
  sheet: Sheet,
  worksheet: XmlElement,
  reader: PackageReader,
  related: ReadonlyMap<string, RelatedPart>,
  lose: (what: string) => void,
): void {
  const bytesOf = (element: XmlElement | null): Uint8Array | null => {
    const part = related.get(relationId(element) ?? "");
    return part && !part.external ? reader.bytes(part.path) : null;
  };
  sheet.kept.printerSettings = bytesOf(child(worksheet, "pageSetup"));
  for (const property of childrenNamed(child(worksheet, "customProperties"), "customPr")) {
    const bytes = bytesOf(property);
    const name = property.attributes["name"] ?? "";
    if (bytes && bytes.length % 2 === 0 && name !== "") {
      sheet.customProperties.set(name, new TextDecoder("utf-16le").decode(bytes));
    } else lose("Custom properties of sheets that are no text");
  }
}

/** Adds the parts, numbered by the sheet. */
export function addSheetBinaries(sheet: Sheet, number: number, relations: Relations, parts: Part[]): SheetBinaries {
  const { printerSettings } = sheet.kept;
  const add = (kind: string, name: string, content: Uint8Array): string => {
    parts.push({ path: `xl/${name}.bin`, content, type: `${TYPES}.${kind}` });
    return relations.add(kind, `../${name}.bin`);
  };
  const printer =
    printerSettings && add("printerSettings", `printerSettings/printerSettings${number}`, printerSettings);
  const properties = [...sheet.customProperties].map(([name, value], index) => {
    const id = add("customProperty", `customProperties/customProperty${number}_${index + 1}`, utf16(value));
    return tag("customPr", { name, "r:id": id });
  });
  return { printer, customProperties: properties.length === 0 ? "" : tag("customProperties", {}, ...properties) };
}

function utf16(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 * at, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}
