import { throwIfCancelled } from "./cancellation";
import { resolveTokens } from "./tokens";
import { settle } from "./writing";
import type { Writing } from "./writing";

/** Gives the planned references their names. */
export async function addNames(writing: Writing): Promise<void> {
  const { context, plan, assignment, journal, options } = writing;
  throwIfCancelled(options.signal);
  plan.names.forEach(({ refersTo, comment }, index) => {
    const name = assignment.names[index] ?? "";
    journal.begin("deleteName", name);
    context.workbook.names.add(name, resolveTokens(refersTo, assignment), comment);
  });
  await settle(writing);
}
