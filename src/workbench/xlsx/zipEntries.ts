import { FileFault } from "./fileFault";

/** One file inside a zip container, as its directory at the end lists it. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly packedSize: number;
  /** Where its header begins. */
  readonly start: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
/** Sizes and places that do not fit into 32 bits stand in an extra field. */
const IN_EXTRA = 0xffffffff;
const MOST_ENTRIES = 10_000;

function damaged(reason: string): FileFault {
  return FileFault.damaged(new Error(reason));
}

/** The directory of a zip container. Refuses what no workbook needs: passwords, several volumes, endless lists. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, at: first } = directory(view);
  if (count > MOST_ENTRIES) {
    throw new FileFault(
      `The file holds ${count} parts; a workbook of more than ${MOST_ENTRIES} is not opened.`,
      "Open it in Excel, save a copy with fewer sheets and pictures, and choose that one.",
    );
  }
  const entries: ZipEntry[] = [];
  const taken = new Set<string>();
  let at = first;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged("The list of parts breaks off.");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = { start: at + 46 + nameLength, end: at + 46 + nameLength + extraLength };
    if (extra.end > bytes.length) throw damaged("The list of parts breaks off.");
    if ((view.getUint16(at + 8, true) & 1) === 1) {
      throw new FileFault(
        "The parts of the file are encrypted.",
        "Open it in Excel, remove the password (File > Info > Protect Workbook) and save it again as .xlsx.",
      );
    }
    const path = checkedPath(name);
    if (taken.has(path.toLowerCase())) throw damaged(`It holds the part ${shown(path)} twice.`);
    taken.add(path.toLowerCase());
    if (!path.endsWith("/")) entries.push({ path, ...details(view, at, extra) });
    at = extra.end + view.getUint16(at + 32, true);
  }
  return entries;
}

function directory(view: DataView): { count: number; at: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== IN_EXTRA) return { count, at: start };
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, at: start };
    const end = Number(view.getBigUint64(locator + 8, true));
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_64) break;
    return { count: Number(view.getBigUint64(end + 32, true)), at: Number(view.getBigUint64(end + 48, true)) };
  }
  throw damaged("Its end is missing: the list of parts was not found.");
}

function details(view: DataView, at: number, extra: { start: number; end: number }): Omit<ZipEntry, "path"> {
  const numbers = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    start: view.getUint32(at + 42, true),
  };
  for (let field = extra.start; field + 4 <= extra.end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    for (const key of ["size", "packedSize", "start"] as const) {
      if (numbers[key] !== IN_EXTRA || place + 8 > extra.end) continue;
      numbers[key] = Number(view.getBigUint64(place, true));
      place += 8;
    }
  }
  return { method: view.getUint16(at + 10, true), checksum: view.getUint32(at + 16, true), ...numbers };
}

/** Parts are only ever held in memory, but a name that climbs out of the container shows what the file is for. */
function checkedPath(name: string): string {
  const path = name.replaceAll("\\", "/").replace(/^\/+/, "");
  if (path === "" || path.split("/").includes("..") || /^[a-z]:/i.test(path) || path.includes("\0")) {
    throw new FileFault(
      `The file names a part outside of itself (${shown(name)}). Excel never writes such files.`,
      "Do not open it, and ask whoever sent it for another copy.",
    );
  }
  return path;
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 80));
