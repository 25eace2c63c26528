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
  headerFooter: { leftHeader: string; centerHeader: string; rightHeader: string } & {
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
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
    headerFooter: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
  };
}
