export interface HeaderFooterTexts {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  /** Rows repeated on every page, e.g. "1:3". */
  titleRows: string | null;
  titleColumns: string | null;
  printArea: string | null;
  /** Percentage, or pages to fit on (0 = as many as needed). */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  paperSize: string | null;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** In points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  headerFooter: HeaderFooterTexts;
  /** Which pages have headers and footers of their own: Default, FirstAndDefault, OddAndEven, FirstOddAndEven. */
  headerFooterState: string;
  firstPage: HeaderFooterTexts;
  evenPages: HeaderFooterTexts;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  draftMode: boolean;
  /** Null for automatic. */
  firstPageNumber: number | null;
  /** NoComments, EndSheet, InPlace. */
  printComments: string;
  /** AsDisplayed, Blank, Dash, NotAvailable. */
  printErrors: string;
  /** DownThenOver, OverThenDown. */
  printOrder: string;
  /** Rows and columns that begin a new page. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    titleRows: null,
    titleColumns: null,
    printArea: null,
    zoom: { scale: 100 },
    paperSize: null,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    centerHorizontally: false,
    centerVertically: false,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    headerFooter: newHeaderFooter(),
    headerFooterState: "Default",
    firstPage: newHeaderFooter(),
    evenPages: newHeaderFooter(),
    useSheetMargins: true,
    useSheetScale: true,
    draftMode: false,
    firstPageNumber: null,
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    printOrder: "DownThenOver",
    rowBreaks: [],
    columnBreaks: [],
  };
}

function newHeaderFooter(): HeaderFooterTexts {
  return { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" };
}
