import type { PageLayout } from "../../../model/pageLayout";
import { fields, finite, flag, oneOf, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { requirePermission } from "../../core/requirePermission";
import { headersFootersObject } from "./headersFootersObject";
import { paperSizes } from "./paperSizes";
import { printedParts } from "./printedParts";

const margins = ["top", "bottom", "left", "right", "header", "footer"] as const;
const pointsIn = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const pageLayoutClass: HostClass<OnSheet> = {
  name: "PageLayout",
  scalars: {
    orientation: kept("orientation", (value) => oneOf(value, ["Portrait", "Landscape"])),
    zoom: kept("zoom", readZoom),
    paperSize: kept("paperSize", (value) => oneOf(value, paperSizes)),
    printGridlines: kept("printGridlines", flag),
    printHeadings: kept("printHeadings", flag),
    blackAndWhite: kept("blackAndWhite", flag),
    draftMode: kept("draftMode", flag),
    centerHorizontally: kept("centerHorizontally", flag),
    centerVertically: kept("centerVertically", flag),
    /** Empty text means automatic. */
    firstPageNumber: {
      get: ({ sheet }) => sheet.pageLayout.firstPageNumber ?? "",
      set: (target, value) => change(target, { firstPageNumber: value === "" ? null : wholeNumber(value) }),
    },
    printComments: kept("printComments", (value) => oneOf(value, ["NoComments", "EndSheet", "InPlace"])),
    printErrors: kept("printErrors", (value) => oneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"])),
    printOrder: kept("printOrder", (value) => oneOf(value, ["DownThenOver", "OverThenDown"])),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigation: { headersFooters: headersFootersObject },
  methods: {
    ...printedParts,
    setPrintMargins: (target, unit, options) => {
      const points = pointsIn[oneOf(unit, ["Points", "Inches", "Centimeters"])];
      const given = fields(options);
      const set = margins.filter((name) => given[name] !== undefined && given[name] !== null);
      const sizes = Object.fromEntries(set.map((name) => [name, size(finite(given[name]) * points)]));
      change(target, { margins: { ...target.sheet.pageLayout.margins, ...sizes } });
    },
  },
};

export function pageLayoutObject(target: OnSheet): HostObject {
  return bind(pageLayoutClass, target);
}

function change(target: OnSheet, values: Partial<PageLayout>): void {
  requirePermission(target.sheet, null);
  Object.assign(target.sheet.pageLayout, values);
  target.host.workbook.emit("sheetLook", target.sheet);
}

function kept<Name extends keyof PageLayout>(name: Name, read: (value: unknown) => PageLayout[Name]): Scalar<OnSheet> {
  return {
    get: ({ sheet }) => sheet.pageLayout[name],
    set: (target, value) => change(target, { [name]: read(value) }),
  };
}

function margin(name: (typeof margins)[number]): Scalar<OnSheet> {
  return {
    get: ({ sheet }) => sheet.pageLayout.margins[name],
    set: (target, value) =>
      change(target, { margins: { ...target.sheet.pageLayout.margins, [name]: size(finite(value)) } }),
  };
}

function size(points: number): number {
  if (points < 0) throw invalidArgument();
  return points;
}

/** A percentage from 10 to 400, or pages to fit on; not both. */
function readZoom(given: unknown): PageLayout["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages, ...others } = fields(given);
  if (Object.keys(others).length > 0) throw invalidArgument();
  const zoom: PageLayout["zoom"] = {};
  if (isGiven(scale)) {
    zoom.scale = wholeNumber(scale);
    if (zoom.scale < 10 || zoom.scale > 400) throw invalidArgument("A scale is 10 to 400 percent.");
  }
  if (isGiven(horizontalFitToPages)) zoom.horizontalFitToPages = pages(horizontalFitToPages);
  if (isGiven(verticalFitToPages)) zoom.verticalFitToPages = pages(verticalFitToPages);
  if (zoom.scale !== undefined && Object.keys(zoom).length > 1) {
    throw invalidArgument("Give either a scale or pages to fit on.");
  }
  return zoom;
}

function pages(value: unknown): number {
  const count = wholeNumber(value);
  if (count < 0 || count > 32_767) throw invalidArgument();
  return count;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
