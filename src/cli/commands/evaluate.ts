import { parseArgs } from "node:util";
import { createInterface } from "node:readline";
import { CellError, type CellValue } from "../../workbench/model/cellValue";
import { HostError } from "../../workbench/model/hostError";
import { openBook } from "../openBook";
import { isFaulty, toJson, toText } from "../printValue";
import { UsageError } from "../usage";

/** Prints the result of each formula, in order; exit code 1 when one of them is an error. */
export async function evaluate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { book: { type: "string" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  if (positionals.length === 0 && process.stdin.isTTY)
    throw new UsageError("Give a formula, or formulas on standard input.");
  const { calc } = await openBook(values.book);
  let faulty = false;
  for await (const formula of positionals.length > 0 ? positionals : lines()) {
    const rows = await result(calc, formula);
    faulty ||= isFaulty(rows);
    process.stdout.write(`${values.json ? toJson(rows) : toText(rows)}\n`);
  }
  return faulty ? 1 : 0;
}

interface Evaluator {
  evaluate(text: string): Promise<CellValue[][]>;
}

/** A formula that cannot be parsed is an error like any other, so that the following ones are still answered. */
async function result(calc: Evaluator, formula: string): Promise<CellValue[][]> {
  try {
    return await calc.evaluate(formula);
  } catch (fault) {
    if (!(fault instanceof HostError)) throw fault;
    return [[new CellError("#NAME?", `This is no formula: ${formula}`)]];
  }
}

async function* lines(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== "") yield line.trim();
}
