import type { Rect } from "./address";
import type { Inverse } from "./inverse";
import { UNDO_RECORD_CHARACTERS } from "./limits";
import type { WriteReceipt } from "./port";
import { readPart, writePart } from "./xmlPart";

export const UNDO_NAMESPACE = "urn:seg-for-excel:undo";
const KEY = "last";

/** A written sheet as it was right after the write; `rects` null means the whole sheet is ours. */
export interface WrittenSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly rects: readonly Rect[] | null;
  readonly fingerprint: string;
}

export interface UndoRecord {
  readonly version: 1;
  readonly receipt: WriteReceipt;
  readonly steps: readonly Inverse[];
  readonly written: readonly WrittenSheet[];
}

/** Keeps the record in the workbook, or nothing at all when it is too large: an older one must not outlive it. */
export async function saveUndoRecord(context: Excel.RequestContext, record: UndoRecord | null): Promise<void> {
  const text = record ? JSON.stringify(record) : "";
  const fits = record !== null && text.length <= UNDO_RECORD_CHARACTERS;
  await writePart(context, UNDO_NAMESPACE, new Map(fits ? [[KEY, text]] : []));
}

/** Null when there is none, or when what is there was not written by this version of the add-in. */
export async function loadUndoRecord(context: Excel.RequestContext): Promise<UndoRecord | null> {
  const text = (await readPart(context, UNDO_NAMESPACE)).get(KEY);
  if (text === undefined) return null;
  try {
    const record: unknown = JSON.parse(text);
    return isUndoRecord(record) ? record : null;
  } catch {
    return null;
  }
}

const STEP_KINDS: ReadonlySet<unknown> = new Set([
  "show",
  "deleteSheet",
  "restoreSheet",
  "deleteName",
  "deleteChart",
] satisfies Inverse["kind"][]);

/** The record travels in a file that anybody can edit; its shape is checked before it is acted upon. */
function isUndoRecord(value: unknown): value is UndoRecord {
  if (!isObject(value) || value["version"] !== 1) return false;
  const { receipt, steps, written } = value;
  return isReceipt(receipt) && isListOf(steps, isStep) && isListOf(written, isWritten);
}

function isReceipt(value: unknown): boolean {
  if (!isObject(value)) return false;
  const texts = ["id", "title", "when"].every((name) => typeof value[name] === "string");
  return texts && typeof value["cells"] === "number" && isObject(value["sheets"]) && isObject(value["tables"]);
}

function isStep(value: unknown): boolean {
  if (!isObject(value) || !STEP_KINDS.has(value["kind"])) return false;
  if (value["kind"] !== "restoreSheet") {
    return Object.values(value).every((part) => typeof part === "string");
  }
  const { snapshot } = value;
  if (!isObject(snapshot) || typeof snapshot["sheetId"] !== "string" || typeof snapshot["name"] !== "string")
    return false;
  const { areas, tables, widths } = snapshot;
  return (
    isListOf(areas, isArea) &&
    isListOf(tables, (table) => isObject(table) && isRect(table["rect"])) &&
    isListOf(widths, isObject)
  );
}

function isArea(value: unknown): boolean {
  if (!isObject(value) || !isRect(value["rect"]) || !isObject(value["looks"])) return false;
  const { palette, rows } = value["looks"];
  const lists = isListOf(palette, isObject) && isListOf(rows, Array.isArray);
  return (
    lists &&
    isListOf(value["entries"], Array.isArray) &&
    isListOf(value["rules"], isObject) &&
    isListOf(value["validations"], isObject)
  );
}

function isWritten(value: unknown): boolean {
  if (!isObject(value)) return false;
  const texts = ["sheetId", "name", "fingerprint"].every((name) => typeof value[name] === "string");
  return texts && (value["rects"] === null || isListOf(value["rects"], isRect));
}

function isRect(value: unknown): boolean {
  return (
    isObject(value) &&
    ["row", "column", "rows", "columns"].every((name) => Number.isInteger(value[name]) && Number(value[name]) >= 0)
  );
}

function isListOf(value: unknown, check: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(check);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
