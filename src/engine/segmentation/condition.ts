import { EngineError } from "../errors";

/** What stands in a cell. */
export type Cell = number | string | boolean | null;
/** Says whether a cell meets a condition. */
export type Condition = (cell: Cell) => boolean;

const ANY: Condition = () => true;
const COMPARISON = /^(>=|<=|<>|>|<|=)(.*)$/s;
const BAND = /^(.*?)\.\.(.*)$/s;

/**
 * Reads one condition of a decision table.
 *
 *     blank or *      anything            A,B        one of these
 *     A               this text           <>A,B      none of these
 *     high*           text with wildcards (* any text, ? one character, ~ before them takes them as they are)
 *     >=0.8  <5  =0   compared as numbers 10..50     from 10 to 50, ends included; either end may be left out
 *
 * Text is compared without regard to case. Excel hands a blank cell over as 0, so a bare 0 means anything as well:
 * write =0 for zero. A number never equals a text that merely looks like it, except where the condition was typed as
 * text, which is what a list is.
 *
 * @param written the condition's cell
 * @param place where it stands, for the message
 * @throws EngineError domain: a comparison or a band without a number
 * @source DMN1.5
 * @example readCondition("10..50", "rule 1")(50) // true
 */
export function readCondition(written: Cell, place: string): Condition {
  if (written === null || written === 0) return ANY;
  if (typeof written !== "string") return (cell) => cell === written;
  const text = written.trim();
  if (text === "" || text === "*") return ANY;
  if (text.startsWith("<>")) {
    const excluded = alternatives(text.slice(2), place);
    return (cell) => !excluded.some((meets) => meets(cell));
  }
  const accepted = alternatives(text, place);
  return (cell) => accepted.some((meets) => meets(cell));
}

function alternatives(text: string, place: string): Condition[] {
  return text.split(",").map((part) => single(part.trim(), place));
}

function single(text: string, place: string): Condition {
  const [, sign, operand] = COMPARISON.exec(text) ?? [];
  if (sign !== undefined && operand !== undefined) return comparison(sign, operand.trim(), place);
  const [, low, high] = BAND.exec(text) ?? [];
  if (low !== undefined && high !== undefined && (low + high).trim() !== "") {
    const from = low.trim() === "" ? -Infinity : numberIn(low, place, text);
    const to = high.trim() === "" ? Infinity : numberIn(high, place, text);
    if (from > to) throw new EngineError("domain", "rules", `${place}: "${text}" ends before it starts`);
    return (cell) => typeof cell === "number" && cell >= from && cell <= to;
  }
  return equality(text);
}

function comparison(sign: string, operand: string, place: string): Condition {
  if (sign === "=") return operand === "" ? (cell) => cell === null || cell === "" : equality(operand);
  if (sign === "<>") {
    const same = equality(operand);
    return (cell) => !same(cell);
  }
  const limit = numberIn(operand, place, sign + operand);
  const holds: Readonly<Record<string, (value: number) => boolean>> = {
    ">=": (value) => value >= limit,
    "<=": (value) => value <= limit,
    ">": (value) => value > limit,
    "<": (value) => value < limit,
  };
  return (cell) => typeof cell === "number" && (holds[sign]?.(cell) ?? false);
}

function equality(text: string): Condition {
  const number = text === "" ? NaN : Number(text);
  const pattern = wildcard(text);
  return (cell) => {
    if (cell === null) return text === "";
    return typeof cell === "number" ? cell === number : pattern.test(String(cell).trim());
  };
}

function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (found, kept?: string, wild?: string) => {
    if (kept !== undefined) return kept === "~" ? kept : `\\${kept}`;
    if (wild !== undefined) return wild === "*" ? ".*" : ".";
    return `\\${found}`;
  });
  return new RegExp(`^${source}$`, "isu");
}

function numberIn(text: string, place: string, whole: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (Number.isNaN(value))
    throw new EngineError("domain", "rules", `${place}: "${whole}" needs a number, with a point for decimals`);
  return value;
}
