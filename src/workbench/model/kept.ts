import { CellStore } from "./cellStore";
import type { CellStyle } from "./style";

/** A text of which parts look different: the plain text it belongs to and the pieces as the file holds them. */
export interface RichText {
  readonly text: string;
  readonly xml: string;
}

/** A part of a file that is given back as it was. */
export interface KeptPart {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly type: string;
}

/** An anchored picture or shape with the parts it needs, by the relation ids its XML names. */
export interface KeptDrawing {
  readonly xml: string;
  readonly parts: ReadonlyMap<string, KeptPart>;
  /** Addresses outside of the file, by relation id. */
  readonly links: ReadonlyMap<string, string>;
}

/**
 * What a file says about a sheet that the workbench does not work with, kept to be given back when the workbook is
 * saved. Texts here are XML as files hold it.
 */
export class KeptOfSheet {
  /** The sheet's name in the file: extensions name sheets, and are worth nothing once one has another name. */
  name = "";
  /** Rows, columns or cells were inserted or deleted since: what names cells here may mean others now. */
  shifted = false;
  /** Attributes by element: sheetPr, sheetView, sheetFormatPr … */
  readonly attributes = new Map<string, Readonly<Record<string, string>>>();
  /** Whole elements by name. */
  readonly elements = new Map<string, string>();
  /** Extensions of newer Excel by their address, e.g. sparklines. */
  readonly extensions = new Map<string, string>();
  /** Style numbers of whole rows, for cells without one of their own. */
  readonly rowStyles = new Map<number, number>();
  /** Rows and columns whose group is closed. */
  readonly collapsedRows = new Set<number>();
  readonly collapsedColumns = new Set<number>();
  /** Formulas entered with Ctrl+Shift+Enter, by their text. */
  readonly arrays = new Set<string>();
  readonly richTexts = new CellStore<RichText>();
  drawings: readonly KeptDrawing[] = [];
  /** What the driver of a printer noted about itself. */
  printerSettings: Uint8Array | null = null;
}

/** The same for the workbook. */
export class KeptOfWorkbook {
  theme: string | null = null;
  /** The standard font as the file holds it, and its look. */
  standardFont: { readonly xml: string; readonly look: CellStyle } | null = null;
  /** Looks of conditional formats in the order of the file: extensions and table styles name them by number. */
  differences: readonly string[] = [];
  tableStyles: string | null = null;
  /** Other workbooks that formulas name as [1], [2] …, with the parts that hold their last values. */
  externalLinks: readonly { readonly part: KeptPart; readonly relations: string | null }[] = [];
  /** Attributes by element, e.g. workbookView. */
  readonly attributes = new Map<string, Readonly<Record<string, string>>>();
  /** What the file holds and the workbench cannot give back, in words for the user. */
  readonly lost = new Set<string>();
}
