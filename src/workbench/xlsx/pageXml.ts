import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import type { HeaderFooterTexts, PageLayout } from "../model/pageLayout";
import { newPageLayout } from "../model/pageLayout";
import type { XmlElement } from "./package";
import { child, childrenNamed, denies, descend, says, textOf } from "./package";
import { escapeXml, tag } from "./xmlText";

const PAPER: readonly (readonly [string, number])[] = [
  ["Letter", 1],
  ["Tabloid", 3],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
];
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

const COMMENTS: readonly (readonly [string, string])[] = [
  ["EndSheet", "atEnd"],
  ["InPlace", "asDisplayed"],
];
const ERRORS: readonly (readonly [string, string])[] = [
  ["Blank", "blank"],
  ["Dash", "dash"],
  ["NotAvailable", "NA"],
];
const inFile = (pairs: readonly (readonly [string, string])[], value: string): string | null =>
  pairs.find(([ours]) => ours === value)?.[1] ?? null;
const fromFile = (pairs: readonly (readonly [string, string])[], value: string | undefined, usual: string): string =>
  pairs.find(([, file]) => file === value)?.[0] ?? usual;

/** What a sheet says about printing, up to its page breaks. `printer`: the relation to settings of a printer. */
export function pageXml(layout: PageLayout, printer: string | null): string {
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const inches = Object.fromEntries(SIDES.map((side) => [side, layout.margins[side] / 72]));
  const options = {
    horizontalCentered: layout.centerHorizontally || null,
    verticalCentered: layout.centerVertically || null,
    headings: layout.printHeadings || null,
    gridLines: layout.printGridlines || null,
  };
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const paper =
    PAPER.find(([name]) => name === layout.paperSize)?.[1] ?? /^Paper(\d+)$/.exec(layout.paperSize ?? "")?.[1];
  const setup = {
    paperSize: paper,
    scale: scale === undefined || scale === 100 || fits ? null : scale,
    firstPageNumber: layout.firstPageNumber,
    fitToWidth: fits ? (horizontalFitToPages ?? 0) : null,
    fitToHeight: fits ? (verticalFitToPages ?? 0) : null,
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : null,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite || null,
    draft: layout.draftMode || null,
    cellComments: inFile(COMMENTS, layout.printComments),
    useFirstPageNumber: layout.firstPageNumber === null ? null : true,
    errors: inFile(ERRORS, layout.printErrors),
    "r:id": printer,
  };
  return [
    Object.values(options).some((item) => item !== null) ? tag("printOptions", options) : "",
    tag("pageMargins", inches),
    tag("pageSetup", setup),
    headerFooterXml(layout),
    breaksXml("rowBreaks", layout.rowBreaks, MAX_COLUMNS - 1),
    breaksXml("colBreaks", layout.columnBreaks, MAX_ROWS - 1),
  ].join("");
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  const places = [...new Set(breaks)].filter((place) => place > 0).sort((a, b) => a - b);
  if (places.length === 0) return "";
  const items = places.map((id) => tag("brk", { id, max, man: true }));
  return tag(name, { count: items.length, manualBreakCount: items.length }, ...items);
}

function headerFooterXml(layout: PageLayout): string {
  const { headerFooter, firstPage, evenPages, headerFooterState: state } = layout;
  const line = (left: string, center: string, right: string): string =>
    (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  const part = (name: string, text: string): string => (text === "" ? "" : tag(name, {}, escapeXml(text)));
  const lines = (texts: HeaderFooterTexts, kind: string): string =>
    part(`${kind}Header`, line(texts.leftHeader, texts.centerHeader, texts.rightHeader)) +
    part(`${kind}Footer`, line(texts.leftFooter, texts.centerFooter, texts.rightFooter));
  const evens = state === "OddAndEven" || state === "FirstOddAndEven";
  const first = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const all = lines(headerFooter, "odd") + lines(evenPages, "even") + lines(firstPage, "first");
  const attributes = {
    differentOddEven: evens ? true : null,
    differentFirst: first ? true : null,
    scaleWithDoc: layout.useSheetScale ? null : false,
    alignWithMargins: layout.useSheetMargins ? null : false,
  };
  const plain = Object.values(attributes).every((value) => value === null);
  return all === "" && plain ? "" : tag("headerFooter", attributes, all);
}

export function readPage(worksheet: XmlElement): PageLayout {
  const layout = newPageLayout();
  const setup = child(worksheet, "pageSetup")?.attributes ?? {};
  const options = child(worksheet, "printOptions")?.attributes ?? {};
  const margins = child(worksheet, "pageMargins")?.attributes ?? {};
  for (const side of SIDES) {
    const inches = Number(margins[side] ?? "");
    if (margins[side] !== undefined && inches >= 0 && inches < 100) layout.margins[side] = inches * 72;
  }
  layout.orientation = setup["orientation"] === "landscape" ? "Landscape" : "Portrait";
  const paper = setup["paperSize"];
  const named = PAPER.find(([, number]) => String(number) === paper)?.[0];
  layout.paperSize = named ?? (/^\d{1,3}$/.test(paper ?? "") && paper !== "0" ? `Paper${paper ?? ""}` : null);
  layout.blackAndWhite = says(setup["blackAndWhite"]);
  layout.draftMode = says(setup["draft"]);
  layout.printOrder = setup["pageOrder"] === "overThenDown" ? "OverThenDown" : "DownThenOver";
  layout.printComments = fromFile(COMMENTS, setup["cellComments"], "NoComments");
  layout.printErrors = fromFile(ERRORS, setup["errors"], "AsDisplayed");
  if (says(setup["useFirstPageNumber"])) layout.firstPageNumber = numberOf(setup["firstPageNumber"], 1);
  layout.centerHorizontally = says(options["horizontalCentered"]);
  layout.centerVertically = says(options["verticalCentered"]);
  layout.printHeadings = says(options["headings"]);
  layout.printGridlines = says(options["gridLines"]);
  layout.zoom = says(descend(worksheet, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"])
    ? {
        horizontalFitToPages: numberOf(setup["fitToWidth"], 1),
        verticalFitToPages: numberOf(setup["fitToHeight"], 1),
      }
    : { scale: numberOf(setup["scale"], 100) };
  layout.rowBreaks = readBreaks(child(worksheet, "rowBreaks"), MAX_ROWS);
  layout.columnBreaks = readBreaks(child(worksheet, "colBreaks"), MAX_COLUMNS);
  readHeaderFooter(layout, child(worksheet, "headerFooter"));
  return layout;
}

function numberOf(text: string | undefined, usual: number): number {
  const number = Number(text ?? usual);
  return Number.isFinite(number) && number >= 0 ? number : usual;
}

function readBreaks(element: XmlElement | null, below: number): number[] {
  const places = childrenNamed(element, "brk").map(({ attributes }) => Number(attributes["id"]));
  return places.filter((place) => Number.isInteger(place) && place > 0 && place < below);
}

function readHeaderFooter(layout: PageLayout, element: XmlElement | null): void {
  const given = element?.attributes ?? {};
  const first = says(given["differentFirst"]);
  const evens = says(given["differentOddEven"]);
  layout.headerFooterState = evens ? (first ? "FirstOddAndEven" : "OddAndEven") : first ? "FirstAndDefault" : "Default";
  layout.useSheetScale = !denies(given["scaleWithDoc"]);
  layout.useSheetMargins = !denies(given["alignWithMargins"]);
  layout.headerFooter = textsOf(element, "odd");
  layout.evenPages = textsOf(element, "even");
  layout.firstPage = textsOf(element, "first");
}

function textsOf(element: XmlElement | null, kind: string): HeaderFooterTexts {
  const [leftHeader, centerHeader, rightHeader] = threeParts(textOf(child(element, `${kind}Header`)));
  const [leftFooter, centerFooter, rightFooter] = threeParts(textOf(child(element, `${kind}Footer`)));
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

/** Left, centre and right. && is an ampersand, and what comes before the first mark stands in the centre. */
function threeParts(text: string): [string, string, string] {
  const parts = { L: "", C: "", R: "" };
  let side: keyof typeof parts = "C";
  for (const [piece] of text.matchAll(/&[LCR]|&[\s\S]|[^&]+|&$/g)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") side = piece.charAt(1) as keyof typeof parts;
    else parts[side] += piece;
  }
  return [parts.L, parts.C, parts.R];
}
