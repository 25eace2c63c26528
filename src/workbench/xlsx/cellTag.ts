import { attribute } from "./xmlScan";

/** What the tag of a cell says; one is filled again and again. Null for what it does not say. */
export interface CellTag {
  /** -1 for what is no cell. */
  column: number | null;
  style: number | null;
  type: string | null;
}

const SPACE = 32;
const QUOTE = 34;
const R = 114;
const S = 115;
const T = 116;

/** Reads the attributes of a cell in one pass when they are spelled as Excel does, and looks for each otherwise. */
export function cellTag(attributes: string, tag: CellTag): void {
  tag.column = tag.style = tag.type = null;
  for (let at = 0; at < attributes.length; at++) {
    const equals = attributes.indexOf("=", at);
    const end = attributes.indexOf('"', equals + 2);
    if (equals < 0 || end < 0 || !isUsual(attributes, at, equals)) {
      unusual(attributes, tag);
      return;
    }
    if (equals === at + 2) {
      const name = attributes.charCodeAt(at + 1);
      if (name === R) tag.column = columnOf(attributes, equals + 2, end);
      else if (name === S) tag.style = Number(attributes.slice(equals + 2, end));
      else if (name === T) tag.type = attributes.slice(equals + 2, end);
    }
    at = end;
  }
}

/** One blank, the name, =, and double quotes. */
function isUsual(text: string, blank: number, equals: number): boolean {
  const name = text.charCodeAt(blank) === SPACE && text.charCodeAt(blank + 1) > SPACE;
  return name && text.charCodeAt(equals - 1) > SPACE && text.charCodeAt(equals + 1) === QUOTE;
}

function unusual(attributes: string, tag: CellTag): void {
  const place = attribute(attributes, "r");
  const style = attribute(attributes, "s");
  tag.column = place === null ? null : columnOf(place, 0, place.length);
  tag.style = style === null ? null : Number(style);
  tag.type = attribute(attributes, "t");
}

/** The column of A1: 0; -1 for what is no cell. */
function columnOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) return at > from && at <= from + 3 ? number - 1 : -1;
    number = number * 26 + code - 64;
  }
  return -1;
}
