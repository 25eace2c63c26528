import { addCharts } from "./addCharts";
import { addNames } from "./addNames";
import { addRules } from "./addRules";
import { addTables } from "./addTables";
import { addValidations } from "./addValidations";
import { dressSheets } from "./dressSheets";
import { fillSheets } from "./fillSheets";
import { prepareSheets } from "./prepareSheets";
import type { OnRenamed } from "./prepareSheets";
import { setUpViews } from "./setUpViews";
import type { PreparedWrite, Writing } from "./writing";

/** All changes of a write, in the order that lets later parts refer to earlier ones. `mark` tells its new sheets. */
export async function performWrite(
  context: Excel.RequestContext,
  prepared: PreparedWrite,
  mark: string,
  onRenamed: OnRenamed,
): Promise<void> {
  const writing: Writing = { ...prepared, context };
  await prepareSheets(writing, mark, onRenamed);
  const done = await fillSheets(writing, "values", 0);
  await addTables(writing);
  await addNames(writing);
  await fillSheets(writing, "formulas", done);
  await dressSheets(writing);
  await addRules(writing);
  await addValidations(writing);
  await addCharts(writing);
  await setUpViews(writing);
}
