import { parseA1, toA1 } from "../../../model/address";
import { fields, finite, flag, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { notImplemented } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { readRange } from "../../core/readRange";
import { rangeAreasObject } from "../range/rangeAreasObject";
import { newRange } from "../range/rangeObject";

type YesNo = "printGridlines" | "printHeadings" | "blackAndWhite" | "centerHorizontally" | "centerVertically";
type Margin = "top" | "bottom" | "left" | "right" | "header" | "footer";
type HeaderOrFooter = keyof OnSheet["sheet"]["pageLayout"]["headerFooter"];

const headersFootersClass: HostClass<OnSheet> = {
  name: "HeaderFooter",
  scalars: {
    leftHeader: headerFooter("leftHeader"),
    centerHeader: headerFooter("centerHeader"),
    rightHeader: headerFooter("rightHeader"),
    leftFooter: headerFooter("leftFooter"),
    centerFooter: headerFooter("centerFooter"),
    rightFooter: headerFooter("rightFooter"),
  },
};

const headersFootersGroupClass: HostClass<OnSheet> = {
  name: "HeaderFooterGroup",
  scalars: {},
  navigation: { defaultForAllPages: (target) => bind(headersFootersClass, target) },
};

const pageLayoutClass: HostClass<OnSheet> = {
  name: "PageLayout",
  scalars: {
    orientation: {
      get: ({ sheet }) => sheet.pageLayout.orientation,
      set: (target, value) => {
        target.sheet.pageLayout.orientation = oneOf(value, ["Portrait", "Landscape"]);
        told(target);
      },
    },
    zoom: { get: ({ sheet }) => sheet.pageLayout.zoom, set: setZoom },
    paperSize: {
      get: ({ sheet }) => sheet.pageLayout.paperSize,
      set: (target, value) => {
        target.sheet.pageLayout.paperSize = text(value);
        told(target);
      },
    },
    printGridlines: yesNo("printGridlines"),
    printHeadings: yesNo("printHeadings"),
    blackAndWhite: yesNo("blackAndWhite"),
    centerHorizontally: yesNo("centerHorizontally"),
    centerVertically: yesNo("centerVertically"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigation: { headersFooters: (target) => bind(headersFootersGroupClass, target) },
  methods: {
    setPrintArea: (target, area) => {
      target.sheet.pageLayout.printArea = toA1(readRange(target.host, target.sheet, area).rect);
      told(target);
    },
    setPrintTitleRows: (target, rows) => {
      target.sheet.pageLayout.titleRows = toA1(readRange(target.host, target.sheet, rows).rect);
      told(target);
    },
    setPrintTitleColumns: (target, columns) => {
      target.sheet.pageLayout.titleColumns = toA1(readRange(target.host, target.sheet, columns).rect);
      told(target);
    },
    getPrintAreaOrNullObject: ({ host, sheet }) => {
      const rect = parseA1(sheet.pageLayout.printArea ?? "");
      return rect && rangeAreasObject(new RangeAreasTarget(host, sheet, [rect]));
    },
    getPrintTitleRowsOrNullObject: (target) => part(target, "titleRows"),
    getPrintTitleColumnsOrNullObject: (target) => part(target, "titleColumns"),
  },
};

export function pageLayoutObject(target: OnSheet): HostObject {
  return bind(pageLayoutClass, target);
}

function told({ host, sheet }: OnSheet): void {
  host.workbook.emit("sheetLook", sheet);
}

function part({ host, sheet }: OnSheet, name: "titleRows" | "titleColumns"): HostObject | null {
  const rect = parseA1(sheet.pageLayout[name] ?? "");
  return rect && newRange(host, { sheet, rect });
}

function setZoom(target: OnSheet, given: unknown): void {
  const zoom: OnSheet["sheet"]["pageLayout"]["zoom"] = {};
  for (const [name, value] of Object.entries(fields(given))) {
    if (value === null || value === undefined) continue;
    if (name !== "scale" && name !== "horizontalFitToPages" && name !== "verticalFitToPages") {
      throw notImplemented(`PageLayout.zoom.${name}`);
    }
    zoom[name] = finite(value);
  }
  target.sheet.pageLayout.zoom = zoom;
  told(target);
}

function yesNo(name: YesNo): Scalar<OnSheet> {
  return {
    get: ({ sheet }) => sheet.pageLayout[name],
    set: (target, value) => {
      target.sheet.pageLayout[name] = flag(value);
      told(target);
    },
  };
}

function margin(name: Margin): Scalar<OnSheet> {
  return {
    get: ({ sheet }) => sheet.pageLayout.margins[name],
    set: (target, value) => {
      target.sheet.pageLayout.margins[name] = finite(value);
      told(target);
    },
  };
}

function headerFooter(name: HeaderOrFooter): Scalar<OnSheet> {
  return {
    get: ({ sheet }) => sheet.pageLayout.headerFooter[name],
    set: (target, value) => {
      target.sheet.pageLayout.headerFooter[name] = text(value);
      told(target);
    },
  };
}
