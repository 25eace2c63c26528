import { type CellValue, isMissing } from "./cellValue";

/** The cell holds nothing: "" or #N/A. */
export const MISSING = Symbol("missing");

/** Why a cell cannot be read, worded to follow the argument's name: "must be a number, got TRUE". */
export class Refusal {
  constructor(readonly reason: string) {}
}

export type Reading<T> = T | typeof MISSING | Refusal;

/** How a cell of one type is read and described. */
export interface Kind<T> {
  readonly type: "number" | "share" | "whole number" | "text" | "choice" | "TRUE or FALSE" | "any";
  /** What a blank cell reads as, whether a host sends it as 0 or as empty. */
  readonly blank: T | typeof MISSING;
  readonly read: (value: number | string | boolean) => Reading<T>;
  readonly choices?: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly help: string;
}

export function readKind<T>(kind: Kind<T>, value: CellValue): Reading<T> {
  if (value === null) return kind.blank;
  if (isMissing(value)) return MISSING;
  if (typeof value !== "object") return kind.read(value);
  return value.problem === "card"
    ? new Refusal(`holds a data type card (${value.text}): refer to one of its fields instead, such as A2.Price`)
    : new Refusal(`holds the error ${value.text}: mend that cell first`);
}

const NUMERIC_TEXT = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function toNumber(value: number | string | boolean): number | Refusal {
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (typeof value === "boolean") return new Refusal(`must be a number, got ${quote(value)}`);
  const text = value.trim();
  const number = NUMERIC_TEXT.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : new Refusal(`must be a number, got the text ${quote(value)}`);
}

/** Text that spells a plain number with a decimal point counts as that number. */
export const number: Kind<number> = { type: "number", blank: 0, read: toNumber };

/**
 * What a sum of shares leaves beside 0: 1 − 0.9 − 0.1 gives −2.8E-17 in a cell. A double's rounding next to 1; what is
 * far smaller is no rounding, but was meant.
 */
const NOISE = 1e-15;
const MEANT = 1e-20;

export const share: Kind<number> = {
  type: "share",
  blank: 0,
  read: (value) => {
    const result = toNumber(value);
    if (result instanceof Refusal) return result;
    if (Math.abs(result) < NOISE && Math.abs(result) > MEANT) return 0;
    if (result >= 0 && result <= 1) return result;
    const advice = result > 1 && result <= 100 ? `: write ${tidy(result / 100)}` : "";
    return new Refusal(`must be between 0 and 1, got ${tidy(result)}${advice}`);
  },
};

export const wholeNumber: Kind<number> = {
  type: "whole number",
  blank: 0,
  read: (value) => {
    const result = toNumber(value);
    return result instanceof Refusal || Number.isSafeInteger(result)
      ? result
      : new Refusal(`must be a whole number, got ${tidy(result)}`);
  },
};

/** The number 0 reads as blank: desktop Excel sends a blank cell so. */
export const text: Kind<string> = {
  type: "text",
  blank: MISSING,
  read: (value) => (value === 0 ? MISSING : typeof value === "boolean" ? quote(value) : String(value).trim()),
};

export const flag: Kind<boolean> = {
  type: "TRUE or FALSE",
  blank: false,
  read: (value) => {
    const word = String(value).trim().toLowerCase();
    if (word === "true" || word === "1") return true;
    if (word === "false" || word === "0") return false;
    return new Refusal(`must be TRUE or FALSE, got ${quote(value)}`);
  },
};

/** A word out of a list, in any case; gives the word as listed. */
export function choice<const V extends string>(options: Readonly<Record<V, string>>): Kind<V> {
  const values = Object.keys(options) as V[];
  const byWord = new Map(values.map((value) => [value.toLowerCase(), value]));
  return {
    type: "choice",
    blank: MISSING,
    choices: values.map((value) => ({ value, help: options[value] })),
    read: (value) =>
      value === 0
        ? MISSING
        : (byWord.get(String(value).trim().toLowerCase()) ??
          new Refusal(`must be ${orList(values)}, got ${quote(value)}`)),
  };
}

export function quote(value: number | string | boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return tidy(value);
  return value.length <= 30 ? `"${value}"` : `"${value.slice(0, 29)}…"`;
}

/** A number as people write it, without the noise of binary fractions. */
export function tidy(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

export function missingReason(type: Kind<unknown>["type"] | "table"): string {
  if (type === "any") return "is missing: write a number or a text";
  return type === "text" || type === "choice"
    ? "is missing: write a text"
    : `is missing: write ${type === "TRUE or FALSE" ? type : `a ${type}`} (a blank cell counts as 0)`;
}
