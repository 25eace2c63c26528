import { addCharts } from "./addCharts";
import { addNames } from "./addNames";
import { addRules } from "./addRules";
import { addTables } from "./addTables";
import { addValidations } from "./addValidations";
import { assignNames } from "./assignNames";
import { dressSheets } from "./dressSheets";
import { fillSheets } from "./fillSheets";
import type { Journal } from "./journal";
import { requireConsent } from "./overwritten";
import type { WriteOptions, WritePlan } from "./port";
import { prepareSheets } from "./prepareSheets";
import { setUpViews } from "./setUpViews";
import type { Writing } from "./writing";

/** Everything a write does, in the order that lets later parts refer to earlier ones. Notes every step back. */
export async function performWrite(
  context: Excel.RequestContext,
  plan: WritePlan,
  journal: Journal,
  options: WriteOptions,
): Promise<Writing> {
  const assignment = await assignNames(context, plan);
  await requireConsent(context, plan, assignment);
  const writing: Writing = { context, plan, assignment, journal, options, sheetIds: {} };
  await prepareSheets(writing);
  const done = await fillSheets(writing, "values", 0);
  await addTables(writing);
  await addNames(writing);
  await fillSheets(writing, "formulas", done);
  await dressSheets(writing);
  await addRules(writing);
  await addValidations(writing);
  await addCharts(writing);
  await setUpViews(writing);
  return writing;
}
