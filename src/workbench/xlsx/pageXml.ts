import type { PageLayout } from "../model/pageLayout";
import { newPageLayout } from "../model/pageLayout";
import type { XmlElement } from "./package";
import { child, descend, textOf } from "./package";
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

export function pageXml(layout: PageLayout): string {
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const inches = Object.fromEntries(SIDES.map((side) => [side, layout.margins[side] / 72]));
  const options = {
    horizontalCentered: layout.centerHorizontally || null,
    verticalCentered: layout.centerVertically || null,
    headings: layout.printHeadings || null,
    gridLines: layout.printGridlines || null,
  };
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const setup = {
    paperSize: PAPER.find(([name]) => name === layout.paperSize)?.[1],
    scale: scale === undefined || scale === 100 || fits ? null : scale,
    fitToWidth: fits ? (horizontalFitToPages ?? 0) : null,
    fitToHeight: fits ? (verticalFitToPages ?? 0) : null,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite || null,
  };
  return [
    Object.values(options).some((item) => item !== null) ? tag("printOptions", options) : "",
    tag("pageMargins", inches),
    tag("pageSetup", setup),
    headerFooterXml(layout),
  ].join("");
}

function headerFooterXml({ headerFooter }: PageLayout): string {
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = headerFooter;
  const line = (left: string, center: string, right: string): string =>
    (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  const header = line(leftHeader, centerHeader, rightHeader);
  const footer = line(leftFooter, centerFooter, rightFooter);
  if (header === "" && footer === "") return "";
  return tag(
    "headerFooter",
    {},
    header === "" ? "" : tag("oddHeader", {}, escapeXml(header)),
    footer === "" ? "" : tag("oddFooter", {}, escapeXml(footer)),
  );
}

export function readPage(worksheet: XmlElement): PageLayout {
  const layout = newPageLayout();
  const setup = child(worksheet, "pageSetup")?.attributes ?? {};
  const options = child(worksheet, "printOptions")?.attributes ?? {};
  const margins = child(worksheet, "pageMargins")?.attributes ?? {};
  for (const side of SIDES) {
    const inches = Number(margins[side] ?? "");
    if (margins[side] !== undefined && Number.isFinite(inches)) layout.margins[side] = inches * 72;
  }
  layout.orientation = setup["orientation"] === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = PAPER.find(([, number]) => String(number) === setup["paperSize"])?.[0] ?? null;
  layout.blackAndWhite = setup["blackAndWhite"] === "1";
  layout.centerHorizontally = options["horizontalCentered"] === "1";
  layout.centerVertically = options["verticalCentered"] === "1";
  layout.printHeadings = options["headings"] === "1";
  layout.printGridlines = options["gridLines"] === "1";
  const fits = descend(worksheet, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"] === "1";
  layout.zoom = fits
    ? {
        horizontalFitToPages: Number(setup["fitToWidth"] ?? 1),
        verticalFitToPages: Number(setup["fitToHeight"] ?? 1),
      }
    : { scale: Number(setup["scale"] ?? 100) };
  readHeaderFooter(layout, child(worksheet, "headerFooter"));
  return layout;
}

function readHeaderFooter(layout: PageLayout, element: XmlElement | null): void {
  const parts = (text: string): ReadonlyMap<string, string> =>
    new Map(
      [...text.matchAll(/&([LCR])([\s\S]*?)(?=&[LCR]|$)/g)].map(([, side = "", content = ""]) => [side, content]),
    );
  const header = parts(textOf(child(element, "oddHeader")));
  const footer = parts(textOf(child(element, "oddFooter")));
  layout.headerFooter = {
    leftHeader: header.get("L") ?? "",
    centerHeader: header.get("C") ?? "",
    rightHeader: header.get("R") ?? "",
    leftFooter: footer.get("L") ?? "",
    centerFooter: footer.get("C") ?? "",
    rightFooter: footer.get("R") ?? "",
  };
}
