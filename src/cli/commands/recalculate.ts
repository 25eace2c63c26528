import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeXlsx } from "../../workbench/xlsx/writeXlsx";
import { openBook } from "../openBook";
import { UsageError } from "../usage";

/** Calculates every formula of a workbook again and saves it under another name. */
export async function recalculate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: "string" } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one workbook to calculate.");
  if (values.out === undefined) throw new UsageError("Name the file to write with --out.");
  const { workbook, calc } = await openBook(file);
  calc.recalculate(true);
  await calc.idle();
  writeFileSync(values.out, await writeXlsx(workbook));
  process.stderr.write(`Wrote ${values.out}\n`);
  return 0;
}
