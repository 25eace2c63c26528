import { ZipArchive, unzip } from "@cj-tech-master/excelts/archive";
import { findChild, findChildren, parseXml, textContent } from "@cj-tech-master/excelts/xml";
import type { XmlElement } from "@cj-tech-master/excelts/xml";
import { FileFault } from "./fileFault";

/** The only file that knows excelts: the zip container of an .xlsx file and the XML inside it. */

export type { XmlElement };

export interface Part {
  readonly path: string;
  /** Text, or a source of texts, asked only when the parts before have been written. */
  readonly content: string | (() => Iterable<string>);
}

const CHUNK = 1 << 18;

export async function writePackage(parts: readonly Part[]): Promise<Uint8Array> {
  const archive = new ZipArchive({ level: 6, reproducible: true, noSort: true });
  for (const { path, content } of parts) {
    archive.add(path, typeof content === "string" ? content : encoded(content));
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

/** The parts of a file by path, as text. */
export class PackageReader {
  private constructor(private readonly texts: ReadonlyMap<string, Uint8Array>) {}

  static async open(bytes: Uint8Array): Promise<PackageReader> {
    refuseOtherFormats(bytes);
    const parts = new Map<string, Uint8Array>();
    try {
      for await (const entry of unzip(bytes).entries()) {
        if (entry.type === "file") parts.set(entry.path.replace(/^\//, ""), await entry.bytes());
      }
    } catch (problem) {
      throw FileFault.damaged(problem);
    }
    return new PackageReader(parts);
  }

  paths(): string[] {
    return [...this.texts.keys()];
  }

  text(path: string): string | null {
    const bytes = this.texts.get(path);
    return bytes ? new TextDecoder().decode(bytes) : null;
  }

  /** The root element of a part, or null when there is no such part. */
  xml(path: string): XmlElement | null {
    const text = this.text(path);
    return text === null ? null : rootOf(text, path);
  }
}

export function rootOf(text: string, path: string): XmlElement {
  try {
    return parseXml(text.replace(/^\uFEFF/, "")).root;
  } catch (problem) {
    throw FileFault.damaged(problem, path);
  }
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const begins = (...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new FileFault("The file is empty.", "Choose an Excel workbook (.xlsx).");
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new FileFault(
      "The file is protected with a password, or in the format of Excel 97-2003 (.xls).",
      "Open it in Excel, remove the password (File > Info > Protect Workbook) and save it as .xlsx.",
    );
  }
  if (!begins(0x50, 0x4b)) {
    throw new FileFault("The file is not an Excel workbook.", "Choose a file that ends in .xlsx.");
  }
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
