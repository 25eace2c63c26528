import type { HeaderFooterTexts } from "../../../model/pageLayout";
import { flag, oneOf, text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { requirePermission } from "../../core/requirePermission";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";

interface OnPages extends OnSheet {
  readonly texts: HeaderFooterTexts;
}

const headerFooterClass: HostClass<OnPages> = {
  name: "HeaderFooter",
  scalars: {
    leftHeader: part("leftHeader"),
    centerHeader: part("centerHeader"),
    rightHeader: part("rightHeader"),
    leftFooter: part("leftFooter"),
    centerFooter: part("centerFooter"),
    rightFooter: part("rightFooter"),
  },
};

const groupClass: HostClass<OnSheet> = {
  name: "HeaderFooterGroup",
  scalars: {
    state: {
      get: ({ sheet }) => sheet.pageLayout.headerFooterState,
      set: (target, value) => {
        requirePermission(target.sheet, null);
        target.sheet.pageLayout.headerFooterState = oneOf(value, [
          "Default",
          "FirstAndDefault",
          "OddAndEven",
          "FirstOddAndEven",
        ]);
        told(target);
      },
    },
    useSheetMargins: yesNo("useSheetMargins"),
    useSheetScale: yesNo("useSheetScale"),
  },
  navigation: {
    defaultForAllPages: (target) => pages(target, target.sheet.pageLayout.headerFooter),
    oddPages: (target) => pages(target, target.sheet.pageLayout.headerFooter),
    evenPages: (target) => pages(target, target.sheet.pageLayout.evenPages),
    firstPage: (target) => pages(target, target.sheet.pageLayout.firstPage),
  },
};

/** Headers and footers; odd pages have those of all pages. */
export function headersFootersObject({ host, sheet }: OnSheet): HostObject {
  return bind(groupClass, { host, sheet });
}

function pages({ host, sheet }: OnSheet, texts: HeaderFooterTexts): HostObject {
  return bind(headerFooterClass, { host, sheet, texts });
}

function part(name: keyof HeaderFooterTexts): Scalar<OnPages> {
  return {
    get: ({ texts }) => texts[name],
    set: (target, value) => {
      requirePermission(target.sheet, null);
      target.texts[name] = text(value);
      told(target);
    },
  };
}

function yesNo(name: "useSheetMargins" | "useSheetScale"): Scalar<OnSheet> {
  return {
    get: ({ sheet }) => sheet.pageLayout[name],
    set: (target, value) => {
      target.sheet.pageLayout[name] = flag(value);
      told(target);
    },
  };
}

function told({ host, sheet }: OnSheet): void {
  host.workbook.emit("sheetLook", sheet);
}
