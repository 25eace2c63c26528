import type { DeleteName, Inverse } from "./inverse";
import { normalContent } from "./normalContent";

export interface PresentName {
  readonly name: string;
  /** It still means what the write gave it. */
  readonly isOurs: boolean;
}

/** The names a write made, as far as there are names so spelled. */
export async function presentNames(
  context: Excel.RequestContext,
  steps: readonly Inverse[],
): Promise<readonly PresentName[]> {
  const made = steps.filter((step): step is DeleteName => step.kind === "deleteName");
  if (made.length === 0) return [];
  const items = made.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load("formula"));
  await context.sync();
  return made.flatMap(({ name, refersTo }, index) => {
    const item = items[index];
    return item && !item.isNullObject ? [{ name, isOurs: isSameReference(item.formula, refersTo) }] : [];
  });
}

/** A name whose sheet is gone already keeps the rest of its reference. */
function isSameReference(formula: unknown, planned: string): boolean {
  return String(formula).includes("#REF!") || normalContent(formula) === normalContent(planned);
}
