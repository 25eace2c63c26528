import { crc32, createInflateStream } from "@cj-tech-master/excelts/archive";
import { FileFault } from "./fileFault";
import type { ZipEntry } from "./zipEntries";

/** How much the parts of a file may grow to when they are unpacked. */
export interface UnpackLimits {
  /** Bytes of all parts together. */
  total: number;
  /** Unpacked bytes for each packed one, once a part is larger than `free`. */
  readonly ratio: number;
  readonly free: number;
}

/** Workbooks with much repetition pack to a hundredth; only files made to do harm go beyond a few hundred. */
export function unpackLimits(): UnpackLimits {
  return { total: 1_000_000_000, ratio: 400, free: 20_000_000 };
}

/** A longer text cannot be held by the machine that runs this. */
const LONGEST_PART = 500_000_000;

const STORED = 0;
const DEFLATED = 8;

/** Unpacks one part. Growth is checked while it unpacks: what the file says about its sizes is not believed. */
export async function unzipPart(bytes: Uint8Array, entry: ZipEntry, limits: UnpackLimits): Promise<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw FileFault.damaged(new Error("It is packed in a way workbooks are not."), entry.path);
  }
  const most = Math.min(limits.total, LONGEST_PART, Math.max(limits.free, packed.length * limits.ratio));
  const content = entry.method === STORED ? packed : await inflated(packed, most, entry.path);
  if (content.length > most) throw tooLarge(entry.path);
  limits.total -= content.length;
  if (content.length !== entry.size || crc32(content) !== entry.checksum) {
    throw FileFault.damaged(new Error("Its checksum is wrong: bytes were lost or changed on the way."), entry.path);
  }
  return content;
}

function packedBytes(bytes: Uint8Array, { start, packedSize, path }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = start + 30;
  if (header > bytes.length || view.getUint32(start, true) !== 0x04034b50) {
    throw FileFault.damaged(new Error("The part is not where the file says."), path);
  }
  const from = header + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedSize > bytes.length) throw FileFault.damaged(new Error("The part breaks off."), path);
  return bytes.subarray(from, from + packedSize);
}

function tooLarge(path: string): FileFault {
  return new FileFault(
    `The file was not opened: its part ${path} unpacks to far more than a workbook holds, as in files made to exhaust memory.`,
    "If you trust it, open it in Excel, delete what is not needed and save it again.",
  );
}

function inflated(packed: Uint8Array, most: number, path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const stream = createInflateStream();
    const chunks: Uint8Array[] = [];
    let size = 0;
    const fail = (problem: FileFault): void => {
      reject(problem);
      stream.destroy();
    };
    stream.on("data", (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > most) fail(tooLarge(path));
      else chunks.push(chunk);
    });
    stream.on("error", (problem: unknown) => fail(FileFault.damaged(problem, path)));
    stream.on("end", () => resolve(joined(chunks, size)));
    // In slices, so that the check above comes before much has been unpacked.
    for (let at = 0; at < packed.length; at += SLICE) stream.write(packed.subarray(at, at + SLICE));
    stream.end();
  });
}

const SLICE = 1 << 16;

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
