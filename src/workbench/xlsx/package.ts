import { ZipArchive } from "@cj-tech-master/excelts/archive";
import { findChild, findChildren, parseXml, textContent } from "@cj-tech-master/excelts/xml";
import type { XmlElement } from "@cj-tech-master/excelts/xml";
import { FileFault } from "./fileFault";
import { unpackLimits, unzipPart } from "./unzipPart";
import { unescapeExcel } from "./xmlText";
import { zipEntries } from "./zipEntries";

/** The zip container of an .xlsx file and the XML inside it. Only this file and unzipPart know excelts. */

export type { XmlElement };

export interface Part {
  readonly path: string;
  /** Text, or a source of texts, asked only when the parts before have been written. */
  readonly content: string | Uint8Array | (() => Iterable<string>);
  /** Its content type, where the path does not say it. */
  readonly type?: string;
}

const CHUNK = 1 << 18;

export async function writePackage(parts: readonly Part[]): Promise<Uint8Array> {
  const archive = new ZipArchive({ level: 6, reproducible: true, noSort: true });
  for (const { path, content } of parts) {
    archive.add(path, typeof content === "function" ? encoded(content) : content);
  }
  return archive.bytes();
}

// The zip library wants an asynchronous source for parts it should not hold as a whole.
// eslint-disable-next-line @typescript-eslint/require-await
async function* encoded(source: () => Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = "";
  for (const text of source()) {
    waiting += text;
    if (waiting.length < CHUNK) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  yield encoder.encode(waiting);
}

/** The parts of a file. Paths are found in any case, as the format asks. */
export class PackageReader {
  private readonly parts = new Map<string, { path: string; bytes: Uint8Array }>();

  private constructor(parts: readonly { path: string; bytes: Uint8Array }[]) {
    for (const part of parts) this.parts.set(part.path.toLowerCase(), part);
  }

  static async open(bytes: Uint8Array): Promise<PackageReader> {
    refuseOtherFormats(bytes);
    const limits = unpackLimits();
    const parts: { path: string; bytes: Uint8Array }[] = [];
    for (const entry of zipEntries(bytes)) {
      parts.push({ path: entry.path, bytes: await unzipPart(bytes, entry, limits) });
    }
    return new PackageReader(parts);
  }

  paths(): string[] {
    return [...this.parts.values()].map(({ path }) => path);
  }

  bytes(path: string): Uint8Array | null {
    return this.parts.get(path.toLowerCase())?.bytes ?? null;
  }

  text(path: string): string | null {
    const bytes = this.bytes(path);
    return bytes && partText(bytes);
  }

  /** The root element of a part, or null when there is no such part. */
  xml(path: string): XmlElement | null {
    const text = this.text(path);
    return text === null ? null : rootOf(text, path);
  }
}

/** The strict form of the format gives everything other namespaces: they are read as the usual ones. */
const STRICT: readonly (readonly [string, string])[] = [
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"],
  ["http://purl.oclc.org/ooxml/drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/"],
  ["http://purl.oclc.org/ooxml/officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/"],
];

function partText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  if (!text.slice(0, 4_000).includes("http://purl.oclc.org/ooxml/")) return text;
  return STRICT.reduce((changed, [strict, usual]) => changed.replaceAll(strict, usual), text);
}

/** No part of a workbook nests deeper; a text of brackets alone would exhaust the stack of whoever walks it. */
const DEEPEST = 200;

export function rootOf(text: string, path: string): XmlElement {
  const prolog = /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(text)?.[0].length ?? 0;
  if (text.startsWith("<!", prolog)) {
    throw new FileFault(
      `The file was not opened: its part ${path} defines entities of its own, which workbooks never do and which can be made to exhaust memory.`,
      "If you trust it, open it in Excel and save it again as .xlsx.",
    );
  }
  try {
    const { root } = parseXml(text, { maxDepth: DEEPEST, maxEntityExpansions: 0, invalidCharHandling: "replace" });
    // Addresses in relations are the only texts Excel does not write so.
    if (ESCAPED.test(text) && !path.endsWith(".rels")) unescapeAll(root);
    return root;
  } catch (problem) {
    throw FileFault.damaged(problem, path);
  }
}

const ESCAPED = /_x[0-9a-f]{4}_/i;

/** _x000a_ and the like, in which Excel writes characters XML cannot hold. */
function unescapeAll(element: XmlElement): void {
  for (const [name, value] of Object.entries(element.attributes)) element.attributes[name] = unescapeExcel(value);
  for (const item of element.children) {
    if (item.type === "element") unescapeAll(item);
    else if (item.type === "text" || item.type === "cdata") item.value = unescapeExcel(item.value);
  }
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const begins = (...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new FileFault("The file is empty.", "Choose an Excel workbook (.xlsx).");
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw oldContainer(bytes);
  if (begins(0x09, 0x08) || begins(0x09, 0x04) || begins(0x09, 0x02)) throw OLD_FORMAT();
  if (!begins(0x50, 0x4b)) {
    throw new FileFault("The file is not an Excel workbook.", "Choose a file that ends in .xlsx.");
  }
}

const OLD_FORMAT = (): FileFault =>
  new FileFault(
    "The file is in the format of Excel 97-2003 (.xls), which is not read here.",
    "Open it in Excel and save it as an Excel workbook (.xlsx).",
  );

/** A container of the old kind holds a workbook of Excel 97-2003, or an encrypted one of today. */
function oldContainer(bytes: Uint8Array): FileFault {
  const holds = (name: string): boolean => includesUtf16(bytes, name);
  if (holds("EncryptedPackage")) {
    return new FileFault(
      "The file is protected by a password.",
      "Open it in Excel, remove the password (File > Info > Protect Workbook > Encrypt with Password) and save it.",
    );
  }
  if (holds("Workbook") || holds("Book")) return OLD_FORMAT();
  return new FileFault(
    "The file is protected with a password, or in the format of Excel 97-2003 (.xls).",
    "Open it in Excel, remove the password (File > Info > Protect Workbook) and save it as .xlsx.",
  );
}

/** Names in such a container stand in its directory as UTF-16. */
function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  const last = bytes.length - wanted.length;
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0 && at <= last; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The first child with this local name, whatever its namespace prefix. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (!element) return null;
  return findChild(element, name) ?? elements(element).find((item) => localName(item) === name) ?? null;
}

export function childrenNamed(element: XmlElement | null | undefined, name: string): XmlElement[] {
  if (!element) return [];
  const plain = findChildren(element, name);
  return plain.length > 0 ? plain : elements(element).filter((item) => localName(item) === name);
}

/** Follows a path of child names. */
export function descend(element: XmlElement | null | undefined, ...names: string[]): XmlElement | null {
  return names.reduce<XmlElement | null>((at, name) => child(at, name), element ?? null);
}

export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((item): item is XmlElement => item.type === "element");
}

export function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, "");
}

export function textOf(element: XmlElement | null | undefined): string {
  return element ? textContent(element) : "";
}

/** The id of a relation an element names: r:id in most files, another prefix in some. */
export function relationId(element: XmlElement | null | undefined, name = "id"): string | undefined {
  if (!element) return undefined;
  const plain = element.attributes[`r:${name}`];
  if (plain !== undefined) return plain;
  return Object.entries(element.attributes).find(([key]) => key.endsWith(`:${name}`) && !key.startsWith("xmlns:"))?.[1];
}

/** True for an attribute that says 1, true or on. */
export function says(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** True for an attribute that says 0, false or off. */
export function denies(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}
