import type { PackageReader } from "./package";
import { childrenNamed } from "./package";

export interface RelatedPart {
  /** The last word of the relation's type: worksheet, table, drawing … */
  readonly kind: string;
  /** Path within the file. */
  readonly path: string;
  /** As written; the address for links to elsewhere. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts a part refers to, by relation id. */
export function readRelations(reader: PackageReader, path: string): ReadonlyMap<string, RelatedPart> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(0, slash));
  const root = reader.xml(`${folder === "" ? "" : `${folder}/`}_rels/${path.slice(slash + 1)}.rels`);
  return new Map(
    childrenNamed(root, "Relationship").map(({ attributes }) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      const external = TargetMode === "External";
      const kind = Type.slice(Type.lastIndexOf("/") + 1);
      return [Id, { kind, path: external ? "" : resolved(folder, Target), target: Target, external }];
    }),
  );
}

/** The workbook's part: named by the file's own relations, in files of Excel always xl/workbook.xml. */
export function mainPart(reader: PackageReader): string {
  const named = [...readRelations(reader, "").values()].find(({ kind }) => kind === "officeDocument")?.path;
  return named !== undefined && reader.bytes(named) ? named : "xl/workbook.xml";
}

/** ../tables/table1.xml seen from xl/worksheets is xl/tables/table1.xml. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") || folder === "" ? [] : folder.split("/");
  for (const step of decodedPath(target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decodedPath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
