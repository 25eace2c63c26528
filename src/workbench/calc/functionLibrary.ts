import type { CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import type { WorksheetFunction } from "./functionCall";
import { plainFunctionName } from "./functionNames";
import { libraryFunction } from "./functions/formulaLibrary";
import { worksheetFunctions } from "./functions/worksheetFunctions";
import { isVolatile } from "./volatile";

export type CustomResult = CellValue | readonly (readonly CellValue[])[];

export interface CustomCaller {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A function an add-in brings, such as SEG.ABC. */
export interface CustomFunction {
  readonly name: string;
  readonly minimumArguments: number;
  readonly maximumArguments: number;
  /** Asked at every recalculation, as @volatile says of a function. */
  readonly volatile?: boolean;
  /** False (as usual): an error in an argument is the result without asking the function. */
  readonly acceptsErrors?: boolean;
  /** Each argument is a matrix; null when omitted. */
  readonly call: (parameters: (CellValue[][] | null)[], caller: CustomCaller) => CustomResult | Promise<CustomResult>;
}

/** Functions that are part of the language of formulas. */
const KEYWORDS = new Set(["LET", "LAMBDA"]);

/** All functions by name: our own, those of the formula library, and the add-in's. */
export class FunctionLibrary {
  private readonly natives = new Map<string, WorksheetFunction | null>(Object.entries(worksheetFunctions));
  private readonly customs = new Map<string, CustomFunction>();

  native(name: string): WorksheetFunction | null {
    let found = this.natives.get(name);
    if (found === undefined) this.natives.set(name, (found = libraryFunction(name)));
    return found;
  }

  knows(name: string): boolean {
    return this.native(name) !== null || this.customs.has(name);
  }

  isVolatile(name: string): boolean {
    return isVolatile(name) || this.customs.get(name)?.volatile === true;
  }

  register(custom: CustomFunction): void {
    this.customs.set(custom.name.toUpperCase(), custom);
  }

  custom(name: string): CustomFunction | undefined {
    return this.customs.get(name);
  }

  /** A function's name as it is usually written; names nobody knows stay as they are. */
  properName(name: string): string {
    const upper = plainFunctionName(name).toUpperCase();
    return this.customs.get(upper)?.name ?? (KEYWORDS.has(upper) || this.native(upper) ? upper : name);
  }

  customNames(): string[] {
    return [...this.customs.values()].map((custom) => custom.name);
  }
}
