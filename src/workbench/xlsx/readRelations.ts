import type { PackageReader } from "./package";
import { childrenNamed } from "./package";

export interface RelatedPart {
  /** The last word of the relation's type: worksheet, table, drawing … */
  readonly kind: string;
  /** Path within the file. */
  readonly path: string;
  /** As written; the address for links to elsewhere. */
  readonly target: string;
}

/** The parts a part refers to, by relation id. */
export function readRelations(reader: PackageReader, path: string): ReadonlyMap<string, RelatedPart> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash);
  const root = reader.xml(`${folder}/_rels/${path.slice(slash + 1)}.rels`);
  return new Map(
    childrenNamed(root, "Relationship").map(({ attributes }) => {
      const { Id = "", Type = "", Target = "" } = attributes;
      const part = { kind: Type.slice(Type.lastIndexOf("/") + 1), path: resolved(folder, Target), target: Target };
      return [Id, part];
    }),
  );
}

/** ../tables/table1.xml seen from xl/worksheets is xl/tables/table1.xml. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
