import type { KeptDrawing, KeptPart } from "../model/kept";
import { elementXml, namespacesOf } from "./elementXml";
import type { PackageReader, XmlElement } from "./package";
import { child, descend, elements, localName } from "./package";
import { readRelations } from "./readRelations";

const IMAGES: ReadonlyMap<string, string> = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["gif", "image/gif"],
  ["bmp", "image/bmp"],
  ["tif", "image/tiff"],
  ["tiff", "image/tiff"],
  ["svg", "image/svg+xml"],
  ["emf", "image/x-emf"],
  ["wmf", "image/x-wmf"],
]);

const ANCHORS = new Set(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]);

/** Pictures and shapes of a drawing, to be given back as they came. They stand on their own: with pictures, at most. */
export function readKeptDrawings(
  reader: PackageReader,
  path: string,
  drawing: XmlElement,
  lose: (what: string) => void,
): KeptDrawing[] {
  const around = namespacesOf(drawing);
  const related = readRelations(reader, path);
  return elements(drawing).flatMap((anchor): KeptDrawing[] => {
    const [kind = ""] = ["AlternateContent"].filter((name) => localName(anchor) === name || child(anchor, name));
    if (kind !== "" || !ANCHORS.has(localName(anchor))) {
      lose("Drawings of newer kinds (slicers, controls, 3-D models …)");
      return [];
    }
    // Charts are read, and written anew.
    if (descend(anchor, "graphicFrame", "graphic", "graphicData", "chart")) return [];
    const parts = new Map<string, KeptPart>();
    const links = new Map<string, string>();
    for (const id of relationIds(anchor)) {
      const relation = related.get(id);
      if (relation?.external === true) links.set(id, relation.target);
      const part = relation && !relation.external ? imagePart(reader, relation.path) : null;
      if (part) parts.set(id, part);
      else if (relation?.external !== true) {
        lose("Drawings that refer to other parts (embedded objects, SmartArt …)");
        return [];
      }
    }
    return [{ xml: elementXml(anchor, around), parts, links }];
  });
}

function imagePart(reader: PackageReader, path: string): KeptPart | null {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const type = IMAGES.get(extension);
  const content = reader.bytes(path);
  return type !== undefined && content ? { path, content, type } : null;
}

/** Values of r:embed, r:link, r:id and their like anywhere inside. */
function relationIds(element: XmlElement): string[] {
  const own = Object.entries(element.attributes).flatMap(([name, value]) =>
    RELATION.test(name) && value !== "" ? [value] : [],
  );
  return [...new Set([...own, ...elements(element).flatMap(relationIds)])];
}

export const RELATION = /^r:\w+$/;
