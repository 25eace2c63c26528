export type ErrorCode =
  "#N/A" | "#VALUE!" | "#REF!" | "#DIV/0!" | "#NUM!" | "#NAME?" | "#NULL!" | "#SPILL!" | "#CALC!" | "#BUSY!";

export const ERROR_CODES: readonly ErrorCode[] = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
];

/** An error in a cell. The message is what a custom function said when it failed; Excel shows it on hover. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}
  toString(): string {
    return this.code;
  }
}

/** What a cell holds. Blank is null, which differs from the empty text "" a formula can give. */
export type CellValue = number | string | boolean | CellError | null;

/** The sort of a value, in the words of Excel's RangeValueType. */
export type CellValueType = "Double" | "String" | "Boolean" | "Error" | "Empty";

const plain = new Map(ERROR_CODES.map((code) => [code, new CellError(code)]));

/** Errors without a message are shared, so a column of #N/A costs nothing. */
export function cellError(code: ErrorCode, message?: string): CellError {
  return message ? new CellError(code, message) : (plain.get(code) ?? new CellError(code));
}

export function isCellError(value: unknown): value is CellError {
  return value instanceof CellError;
}

export function isErrorCode(text: string): text is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(text);
}

export function cellValueType(value: CellValue): CellValueType {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
