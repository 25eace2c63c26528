import type { KeptPart } from "../model/kept";
import type { Workbook } from "../model/workbook";
import type { PackageReader, XmlElement } from "./package";
import { child, childrenNamed, relationId } from "./package";
import type { RelatedPart } from "./readRelations";
import { readRelations } from "./readRelations";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";

/** Formulas name other workbooks as [1], [2] …: the parts that say which these are go back as they came. */
export function readExternalLinks(
  workbook: Workbook,
  root: XmlElement,
  reader: PackageReader,
  related: ReadonlyMap<string, RelatedPart>,
): void {
  const references = childrenNamed(child(root, "externalReferences"), "externalReference");
  workbook.kept.externalLinks = references.flatMap((element, index) => {
    const path = related.get(relationId(element) ?? "")?.path ?? "";
    const content = reader.text(path);
    const inside = [...readRelations(reader, path).values()].some(({ external }) => !external);
    if (content === null || inside) {
      workbook.kept.lost.add("Links to other workbooks");
      return [];
    }
    const part: KeptPart = { path: `xl/externalLinks/externalLink${index + 1}.xml`, content, type: TYPE };
    const slash = path.lastIndexOf("/");
    return [{ part, relations: reader.text(`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`) }];
  });
}
