/** An error value or a data type card that stands in a cell. */
export interface CellProblem {
  readonly problem: "error" | "card";
  readonly text: string;
}

/** A cell as the readers see it. `null` is a blank cell, which readers of numbers take as 0. */
export type CellValue = number | string | boolean | null | CellProblem;

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/i;

/**
 * Reads whatever a host may put into a cell: plain values, error objects, formatted numbers and data type cards.
 * Excel on the desktop sends 0 for a blank cell, Excel on the web sends null or an empty text object.
 */
export function cellValue(raw: unknown): CellValue {
  switch (typeof raw) {
    case "number":
      return Number.isFinite(raw) ? raw : { problem: "error", text: "#NUM!" };
    case "string":
      return ERROR_TEXT.test(raw) ? { problem: "error", text: raw.toUpperCase() } : raw;
    case "boolean":
      return raw;
    case "bigint":
      return Number(raw);
    case "object":
      return raw === null ? null : objectValue(raw as Readonly<Record<string, unknown>>);
    case "undefined":
      return null;
    default:
      return { problem: "error", text: "#VALUE!" };
  }
}

function objectValue(cell: Readonly<Record<string, unknown>>): CellValue {
  const { type, basicType, basicValue, code, error } = cell;
  if (type === "Empty") return null;
  if (isCard(type)) return basicType === "Error" || basicValue === undefined ? card(cell) : cellValue(basicValue);
  if (type === "Error" || basicType === "Error") return { problem: "error", text: errorText(basicValue) };
  if (basicValue !== undefined && typeof basicValue !== "object") return cellValue(basicValue);
  if (typeof code === "string" || typeof error === "string")
    return { problem: "error", text: errorText(code ?? error) };
  if (cell instanceof Date) return { problem: "error", text: "#VALUE!" };
  return card(cell);
}

function isCard(type: unknown): boolean {
  return (
    type === "Entity" || type === "LinkedEntity" || type === "WebImage" || type === "LocalImage" || type === "Function"
  );
}

function card(cell: Readonly<Record<string, unknown>>): CellProblem {
  const { text, type } = cell;
  return { problem: "card", text: typeof text === "string" ? text : typeof type === "string" ? type : "object" };
}

function errorText(value: unknown): string {
  return typeof value === "string" && ERROR_TEXT.test(value) ? value.toUpperCase() : "#VALUE!";
}

/** Missing data are written as "" or #N/A. A blank cell is not missing: it reads as 0. */
export function isMissing(value: CellValue): boolean {
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && value !== null && value.text === "#N/A" && value.problem === "error";
}
