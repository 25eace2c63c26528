import type { SheetSnapshot } from "./snapshot";
import type { RecordEntry, Unfinished } from "./undoRecord";

/*
 * Records travel in a file that anybody can edit; their shape is checked before they are acted upon. What was not
 * written by this version of the add-in counts as none.
 */

export function parseEntries(text: string): RecordEntry[] {
  const entries = parsed(text);
  return isListOf(entries, isEntry) ? (entries as RecordEntry[]) : [];
}

export function parseUnfinished(text: string): Unfinished | null {
  const value = parsed(text);
  if (!isObject(value) || !["write", "undo"].includes(String(value["doing"]))) return null;
  const texts = areTexts(value, ["since", "owner"]);
  return texts && isEntry(value["entry"]) ? (value as unknown as Unfinished) : null;
}

export function parseSnapshots(text: string): SheetSnapshot[] {
  const snapshots = parsed(text);
  return isListOf(snapshots, isSnapshot) ? (snapshots as SheetSnapshot[]) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): boolean {
  if (!isObject(value) || !isCount(value["parts"]) || !isCount(value["size"]) || !isObject(value["record"]))
    return false;
  const { version, receipt, steps, written } = value["record"];
  return version === 2 && isReceipt(receipt) && isListOf(steps, isStep) && isListOf(written, isWritten);
}

function isReceipt(value: unknown): boolean {
  if (!isObject(value) || !areTexts(value, ["id", "title", "when"])) return false;
  return typeof value["cells"] === "number" && isObject(value["sheets"]) && isObject(value["tables"]);
}

function isStep(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value["kind"]) {
    case "show":
      return areTexts(value, ["sheetId", "sheet", "cells"]);
    case "deleteSheets":
      return (
        areTexts(value, ["mark"]) &&
        isListOf(value["before"], isText) &&
        isListOf(value["sheets"], (sheet) => isObject(sheet) && areTexts(sheet, ["sheetId", "name"]))
      );
    case "restoreSheet":
      return areTexts(value, ["sheetId", "sheet"]) && value["snapshot"] === null;
    case "deleteName":
      return areTexts(value, ["name", "refersTo"]);
    case "deleteCharts":
      return (
        areTexts(value, ["sheetId"]) &&
        isListOf(value["charts"], isText) &&
        (value["before"] === null || isListOf(value["before"], isText))
      );
    default:
      return false;
  }
}

function isSnapshot(value: unknown): boolean {
  if (!isObject(value) || !areTexts(value, ["sheetId", "name"])) return false;
  const { areas, tables, widths } = value;
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
    isListOf(value["links"], (link) => isObject(link) && isObject(link["link"])) &&
    isListOf(value["rules"], (rule) => isObject(rule) && isObject(rule["borders"])) &&
    isListOf(value["validations"], isObject)
  );
}

function isWritten(value: unknown): boolean {
  if (!isObject(value) || !areTexts(value, ["sheetId", "name", "fingerprint"])) return false;
  const rects = value["rects"] === null || isListOf(value["rects"], isRect);
  return rects && isListOf(value["expected"], isExpected);
}

function isExpected(value: unknown): boolean {
  if (!isObject(value) || !["row", "column", "columns"].every((name) => isCount(value[name]))) return false;
  return isListOf(value["stretches"], (part) => Array.isArray(part) && isCount(part[0]) && isText(part[1]));
}

function isRect(value: unknown): boolean {
  return isObject(value) && ["row", "column", "rows", "columns"].every((name) => isCount(value[name]));
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function areTexts(value: Record<string, unknown>, names: readonly string[]): boolean {
  return names.every((name) => isText(value[name]));
}

function isListOf(value: unknown, check: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(check);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
