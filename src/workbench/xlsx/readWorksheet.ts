import type { Sheet } from "../model/sheet";
import { FILTERS_BY_LOOK, filtersByLook } from "./autoFilterXml";
import { FileFault } from "./fileFault";
import { lostElements, lostExtensions } from "./lostParts";
import type { PackageReader, XmlElement } from "./package";
import { child, childrenNamed, relationId, rootOf } from "./package";
import { readCharts } from "./readCharts";
import type { Colors } from "./readColors";
import { readConditionalFormats } from "./readConditionalFormats";
import { readKeptDrawings } from "./readKeptDrawings";
import { readKeptElements } from "./keptElements";
import { readNotes } from "./notesXml";
import { readRelations } from "./readRelations";
import type { RelatedPart } from "./readRelations";
import type { CellSources } from "./readSheetData";
import { readSheetData } from "./readSheetData";
import { readColumns, readSheetLook } from "./readSheetLook";
import type { FileStyles } from "./readStyles";
import { readSheetBinaries } from "./sheetBinaries";
import { readTable } from "./tableXml";
import { readComments } from "./threadedCommentsXml";
import { readValidations } from "./validationsXml";

/** What the sheets of a file share. */
export interface BookContext extends CellSources {
  readonly reader: PackageReader;
  readonly colors: Colors;
  readonly looks: FileStyles;
  /** Names of the authors of comments by id. */
  readonly persons: ReadonlyMap<string, string>;
}

export function readWorksheet(sheet: Sheet, { path }: RelatedPart, context: BookContext): void {
  const { reader, styles, lose } = context;
  const xml = reader.text(path);
  if (xml === null) throw FileFault.damaged(new Error("The worksheet is missing."), path);
  const { frame, data } = withoutRows(xml, path);
  const root = rootOf(frame, path);
  readColumns(sheet, root, styles);
  readSheetData(sheet, data, path, context);
  readSheetLook(sheet, root, context.colors);
  readKeptElements(sheet, root);
  sheet.conditionalFormats = readConditionalFormats(sheet, root, context.looks, context.colors, lose);
  sheet.validations = readValidations(root);
  for (const what of [...lostElements(root), ...lostExtensions(root)]) lose(what);
  if (filtersByLook(child(root, "autoFilter"))) lose(FILTERS_BY_LOOK);
  const related = readRelations(reader, path);
  const seen = new Set<string>();
  for (const part of related.values()) {
    if (part.external || seen.has(part.path)) continue;
    seen.add(part.path);
    readRelated(sheet, part, context);
  }
  readSheetBinaries(sheet, root, reader, related, lose);
  readNotes(sheet, reader, [...related.values()]);
  readHyperlinks(sheet, root, related);
}

function readRelated(sheet: Sheet, { kind, path }: RelatedPart, context: BookContext): void {
  const { reader, colors, knownFunctions, lose } = context;
  const root = kind === "table" || kind === "drawing" || kind === "threadedComment" ? reader.xml(path) : null;
  if (!root) return;
  if (kind === "table") {
    const table = readTable(sheet, root, knownFunctions);
    if (filtersByLook(child(root, "autoFilter"))) lose(FILTERS_BY_LOOK);
    if (table) sheet.tables.push(table);
    else lose("Tables whose area cannot be read (their cells stay)");
  } else if (kind === "drawing") {
    sheet.charts.push(...readCharts(sheet, reader, path, colors, lose));
    sheet.kept.drawings = [...sheet.kept.drawings, ...readKeptDrawings(reader, path, root, lose)];
  } else sheet.comments.push(...readComments(sheet, root, context.persons));
}

function readHyperlinks(sheet: Sheet, root: XmlElement, related: ReadonlyMap<string, RelatedPart>): void {
  for (const link of childrenNamed(child(root, "hyperlinks"), "hyperlink")) {
    const { ref = "", location, tooltip } = link.attributes;
    const relation = relationId(link);
    const address = relation === undefined ? undefined : related.get(relation)?.target;
    sheet.hyperlinks.set(ref, {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    });
  }
}

/** The rows apart from the rest: they are read on their own because of their size. */
function withoutRows(xml: string, path: string): { frame: string; data: string } {
  const start = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>/.exec(xml);
  if (!start || start[0].endsWith("/>")) return { frame: xml, data: "" };
  const from = start.index + start[0].length;
  const end = xml.lastIndexOf("sheetData");
  const to = xml.lastIndexOf("</", end);
  if (to < from) throw FileFault.damaged(new Error("It breaks off within <sheetData>."), path);
  return { frame: xml.slice(0, from) + xml.slice(to), data: xml.slice(from, to) };
}
