import { PackageReader, child, elements, localName, rootOf } from "../../../src/workbench/xlsx/package";

/** Children in the order their schema prescribes (ECMA-376 part 1, sml.xsd and its kin). */
const ORDER: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  xf: "alignment protection extLst",
  border: "start end left right top bottom diagonal vertical horizontal",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  dxf: "font numFmt fill alignment border protection extLst",
  c: "f v is extLst",
  metadata: "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst",
  comments: "authors commentList extLst",
  dataValidation: "formula1 formula2",
  cfRule: "formula colorScale dataBar iconSet extLst",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  wsDr: "twoCellAnchor oneCellAnchor absoluteAnchor",
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val xVal yVal bubbleSize bubble3D shape smooth extLst",
};
const EMPTY_LISTS = new Set([
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "tableParts",
  "cols",
  "definedNames",
  "rowBreaks",
  "colBreaks",
  "externalReferences",
]);
/** Lists in which order is free, or given by the schema only as a choice. */
const FREE = new Set(["wsDr"]);

/** What is wrong with the structure of a file: an own small check of what Excel insists on. Empty when nothing is. */
export async function packageFaults(bytes: Uint8Array): Promise<string[]> {
  const reader = await PackageReader.open(bytes);
  const faults: string[] = [];
  const paths = reader.paths();
  if (paths[0] !== "[Content_Types].xml") faults.push("[Content_Types].xml is not the first part");
  const types = reader.xml("[Content_Types].xml");
  const overrides = new Map(
    elements(types ?? rootOf("<a/>", "")).map(({ attributes }) => [
      attributes["PartName"] ?? `.${attributes["Extension"] ?? ""}`,
      attributes["ContentType"] ?? "",
    ]),
  );
  for (const path of paths) {
    const extension = path.slice(path.lastIndexOf("."));
    if (path !== "[Content_Types].xml" && !overrides.has(`/${path}`) && !overrides.has(extension))
      faults.push(`${path}: no content type`);
    if (
      /^xl\/(worksheets|tables|charts|drawings|theme|comments|threaded|persons|externalLinks)[^_]*\.xml$/.test(path) &&
      !overrides.has(`/${path}`)
    ) {
      faults.push(`${path}: only the content type of any XML`);
    }
    if (/\.(xml|rels|vml)$/.test(path)) faults.push(...elementFaults(path, reader));
  }
  for (const part of overrides.keys()) {
    if (part.startsWith("/") && !paths.includes(part.slice(1)))
      faults.push(`content type for ${part}, which is missing`);
  }
  return [...faults, ...relationFaults(reader)];
}

function elementFaults(path: string, reader: PackageReader): string[] {
  const faults: string[] = [];
  const visit = (element: ReturnType<typeof rootOf>): void => {
    const name = localName(element);
    const order = ORDER[name]?.split(" ");
    const inside = elements(element);
    if (EMPTY_LISTS.has(name) && inside.length === 0) faults.push(`${path}: <${name}> is empty`);
    const count = element.attributes["count"];
    if (count !== undefined && /s$/.test(name) && name !== "metadataTypes" && Number(count) !== inside.length)
      faults.push(`${path}: <${name}> says ${count} and holds ${inside.length}`);
    let last = 0;
    for (const item of inside) {
      visit(item);
      if (!order || FREE.has(name)) continue;
      const place = order.indexOf(localName(item));
      if (place < 0) faults.push(`${path}: <${localName(item)}> has no place in <${name}>`);
      else if (place < last) faults.push(`${path}: <${localName(item)}> comes too late in <${name}>`);
      last = Math.max(last, place);
    }
  };
  const root = reader.xml(path);
  if (root) visit(root);
  return faults;
}

function relationFaults(reader: PackageReader): string[] {
  const faults: string[] = [];
  const paths = new Set(reader.paths());
  const reached = new Set(["[Content_Types].xml"]);
  for (const path of paths) {
    if (!path.endsWith(".rels")) continue;
    reached.add(path);
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
    if (owner !== "" && !paths.has(owner)) faults.push(`${path}: relations of a part that is missing`);
    const ids = new Set<string>();
    for (const { attributes } of elements(reader.xml(path) ?? rootOf("<a/>", path))) {
      const { Id = "", Target = "", TargetMode } = attributes;
      if (ids.has(Id)) faults.push(`${path}: ${Id} twice`);
      ids.add(Id);
      if (TargetMode === "External") continue;
      const full = decodeURIComponent(new URL(Target, `file:///${owner}`).pathname.slice(1));
      if (!paths.has(full)) faults.push(`${path}: ${Target} is missing`);
      reached.add(full);
    }
    const text = owner === "" ? "" : (reader.text(owner) ?? "");
    for (const [, id = ""] of text.matchAll(/\sr:(?:id|embed|link)="([^"]+)"/g)) {
      if (!ids.has(id)) faults.push(`${owner}: relation ${id} is missing`);
    }
  }
  for (const path of paths) if (!reached.has(path)) faults.push(`${path}: no part refers to it`);
  return faults;
}

/** The sheets' numbers of styles must be those of the style sheet. */
export async function styleFaults(bytes: Uint8Array): Promise<string[]> {
  const reader = await PackageReader.open(bytes);
  const styles = reader.xml("xl/styles.xml");
  const cells = elements(child(styles, "cellXfs") ?? rootOf("<a/>", "")).length;
  const looks = elements(child(styles, "dxfs") ?? rootOf("<a/>", "")).length;
  return reader
    .paths()
    .filter((path) => path.startsWith("xl/worksheets/sheet"))
    .flatMap((path) => {
      const xml = reader.text(path) ?? "";
      const wrong = [...xml.matchAll(/<(?:c|row|col)\b[^>]*\s(?:s|style)="(\d+)"/g)].filter(
        ([, id]) => Number(id) >= cells,
      );
      const unknown = [...xml.matchAll(/dxfId="(\d+)"/g)].filter(([, id]) => Number(id) >= looks);
      return [...wrong, ...unknown].map(([found]) => `${path}: ${found}`);
    });
}
