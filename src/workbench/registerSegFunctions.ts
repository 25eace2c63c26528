import { bindAll } from "../functions/bindAll";
import { functionHelp } from "../functions/functionHelp";
import type { Calc } from "./calc/calc";
import type { CustomResult } from "./calc/functionLibrary";
import { cellError, type CellValue, isCellError } from "./model/cellValue";

const MOST_ARGUMENTS = 255;

/**
 * Gives the calculation the SEG functions by the add-in's own binding, without a page around them: for the command
 * line, tests and benchmarks. In the browser the calls go through Office's custom-function runtime instead.
 */
export function registerSegFunctions(calc: Calc): void {
  const help = new Map(functionHelp().map((entry) => [entry.name, entry]));
  bindAll(
    (id, run) => {
      const name = `SEG.${id}`;
      const parameters = help.get(name)?.arguments ?? [];
      calc.register({
        name,
        minimumArguments: parameters.filter(({ optional, shape }) => !optional && shape !== "repeated").length,
        maximumArguments: parameters.at(-1)?.shape === "repeated" ? MOST_ARGUMENTS : parameters.length,
        acceptsErrors: true,
        call: (cells) => run(...cells.map((cell) => cell?.map((row) => row.map(toHostCell)) ?? null)) as CustomResult,
      });
    },
    { makeError: (code, message) => cellError(code, message) },
  );
}

/** Errors reach a function as Excel's error objects. */
function toHostCell(value: CellValue): unknown {
  return isCellError(value) ? { type: "Error", basicType: "Error", basicValue: value.code } : value;
}
