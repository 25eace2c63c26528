import { isDeepStrictEqual } from "node:util";
import type { Workbook } from "../../../../src/workbench/model/workbook";
import { workbookState } from "../../../workbook/workbookState";

/** The state of a workbook without what the add-in keeps for itself: that is tried by using it. */
export function normalState(workbook: Workbook): Record<string, unknown> {
  const state = workbookState(workbook);
  delete state["xmlParts"];
  return state;
}

/** The first places where two states differ, in words. */
export function differences(left: unknown, right: unknown, path = "", found: string[] = []): string[] {
  if (found.length >= 6 || isDeepStrictEqual(left, right)) return found;
  if (!isObject(left) || !isObject(right)) {
    found.push(`${path}: ${shown(left)} instead of ${shown(right)}`);
    return found;
  }
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    differences(left[key], right[key], `${path}/${key}`, found);
  }
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 120);
}
