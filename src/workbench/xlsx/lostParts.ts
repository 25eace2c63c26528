import type { PackageReader, XmlElement } from "./package";
import { child, childrenNamed } from "./package";

/** Parts of a file that are not carried over, and what the user knows them as. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/vbaProject(Signature)?\.bin$/i, "Macros (VBA)"],
  [/^xl\/pivotTables\//i, "Pivot tables (their values stay)"],
  [/^xl\/slicers\//i, "Slicers"],
  [/^xl\/timelines\//i, "Timelines"],
  [/^xl\/(ctrlProps|activeX)\//i, "Form controls"],
  [/^xl\/embeddings\//i, "Embedded objects"],
  [/^xl\/(connections\.xml|queryTables\/)/i, "Connections to data sources and queries"],
  [/^xl\/model\//i, "The data model (Power Pivot)"],
  [/^xl\/(richData\/|richValueRel)/i, "Linked data types and pictures in cells"],
  [/^xl\/charts\/chartEx/i, "Charts of newer kinds: waterfall, treemap, map …"],
  [/^xl\/diagrams\//i, "SmartArt"],
  [/^xl\/(webextensions\/|taskpanes)/i, "Panes and content of other add-ins"],
  [/^xl\/(revisions\/|userNames)/i, "Tracked changes"],
  [/^xl\/namedSheetViews\//i, "Sheet views"],
  [/^xl\/xmlMaps\.xml$/i, "Maps of XML data"],
  [/^xl\/(macrosheets|dialogsheets)\//i, "Macro and dialog sheets (an empty sheet stays)"],
  [/^xl\/chartsheets\//i, "Chart sheets (an empty sheet stays)"],
  [/^_xmlsignatures\//i, "Digital signatures"],
  [/^customUI\//i, "Changes to the ribbon"],
  [/^docMetadata\//i, "Sensitivity labels"],
];

const ELEMENTS: Readonly<Record<string, string>> = {
  scenarios: "Scenarios",
  customSheetViews: "Custom views",
  picture: "Background pictures of sheets",
  legacyDrawingHF: "Pictures in headers and footers",
  oleObjects: "Embedded objects",
  controls: "Form controls",
  dataConsolidate: "Settings of Consolidate",
  webPublishItems: "Publication as a web page",
};

export function lostParts(reader: PackageReader): string[] {
  const paths = reader.paths();
  return PARTS.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(([, what]) => what);
}

export function lostElements(worksheet: XmlElement): string[] {
  return Object.entries(ELEMENTS).flatMap(([name, what]) => (child(worksheet, name) ? [what] : []));
}

/** Extensions of newer Excel that are read, or carried over, or say nothing of their own. */
const KNOWN_EXTENSIONS: Readonly<Record<string, string>> = {
  "{78C0D931-6437-407D-A8EE-F0AAD7539E65}": "conditional formats",
  "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}": "validation",
  "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}": "sparklines",
  "{FC87AEE6-9EDD-4A0A-B7FB-166176984837}": "protected ranges",
  "{01252117-D84E-4E92-8308-4BE1C098FCBB}": "ignored errors",
};
export const SPARKLINES = "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}";
/** Slicers and timelines are named by their parts. */
const NAMED_ELSEWHERE = new Set([
  "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}",
  "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}",
  "{7E03D99C-DC04-49D9-9315-930204A7B6E9}",
]);

export function lostExtensions(worksheet: XmlElement): string[] {
  const unknown = childrenNamed(child(worksheet, "extLst"), "ext").filter(({ attributes }) => {
    const uri = (attributes["uri"] ?? "").toUpperCase();
    return !Object.hasOwn(KNOWN_EXTENSIONS, uri) && !NAMED_ELSEWHERE.has(uri);
  });
  return unknown.length === 0 ? [] : ["Additions of newer Excel versions to sheets"];
}
