import type { Rect } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { CellStore } from "./cellStore";
import type { CellValue } from "./cellValue";
import type { Chart } from "./chart";
import type { Comment } from "./comment";
import type { ConditionalFormat } from "./conditionalFormat";
import type { DefinedName } from "./definedName";
import { KeptOfSheet } from "./kept";
import type { Note } from "./note";
import { newPageLayout } from "./pageLayout";
import { bounding, overlaps } from "./rectangles";
import type { ShiftDirection } from "./shift";
import { shiftCell, shiftedArea } from "./shift";
import type { CellStyle, StylePatch } from "./style";
import type { Table } from "./table";
import type { Validation } from "./validation";
import type { Workbook } from "./workbook";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface AutoFilter {
  range: Rect;
  /** Excel's FilterCriteria by 0-based column of the range. */
  criteria: Map<number, unknown>;
}

export interface SheetProtection {
  protected: boolean;
  /** Excel's WorksheetProtectionOptions. */
  options: Record<string, boolean | string> | null;
  password: string;
  /** Of a password that came with a file: attributes of its hash, which nobody can turn back into the password. */
  hash?: Readonly<Record<string, string>>;
}

/** What a sheet keeps by cell: values, formula texts, style numbers, and which formula's result spills where. */
export interface SheetStores {
  readonly values: CellStore<Exclude<CellValue, null>>;
  readonly formulas: CellStore<string>;
  readonly styles: CellStore<number>;
  readonly anchors: CellStore<number>;
  readonly spills: Map<number, Rect>;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/**
 * One worksheet: values, formula texts and style numbers by cell, and what else a sheet carries. Setters here are
 * raw: no event, no recalculation. Enter content through the Editor.
 */
export class Sheet {
  visibility: SheetVisibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  frozen = { rows: 0, columns: 0 };
  /** Widths and heights in points; absent means standard. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  standardWidth = 48;
  standardHeight = 15;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** How deep grouped rows and columns lie in the outline; absent means not grouped. */
  readonly rowLevels = new Map<number, number>();
  readonly columnLevels = new Map<number, number>();
  merges: Rect[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  comments: Comment[] = [];
  notes: Note[] = [];
  names: DefinedName[] = [];
  autoFilter: AutoFilter | null = null;
  pageLayout = newPageLayout();
  protection: SheetProtection = { protected: false, options: null, password: "" };
  readonly customProperties = new Map<string, string>();
  readonly hyperlinks = new Map<string, { address?: string; documentReference?: string; screenTip?: string }>();
  /** What came with the file and goes back into it. */
  readonly kept = new KeptOfSheet();
  deleted = false;

  private readonly values = new CellStore<Exclude<CellValue, null>>();
  private readonly formulas = new CellStore<string>();
  private readonly styles = new CellStore<number>();
  /** Styles of whole columns, for cells without one of their own. */
  readonly columnStyles = new Map<number, number>();
  private readonly spills = new Map<number, Rect>();
  private readonly anchors = new CellStore<number>();

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  /** Raw: all that is kept by cell, for undo, which takes and puts back whole stores. */
  get stores(): SheetStores {
    const { values, formulas, styles, anchors, spills } = this;
    return { values, formulas, styles, anchors, spills };
  }

  value(row: number, column: number): CellValue {
    return this.values.get(row, column) ?? null;
  }

  setValue(row: number, column: number, value: CellValue): void {
    this.values.set(row, column, value ?? undefined);
  }

  /** The values of one column from row 0 on; undefined is blank. Quicker than cell by cell. */
  columnValues(column: number): readonly (CellValue | undefined)[] {
    return this.values.column(column);
  }

  /** "=…" in en-US notation. */
  formula(row: number, column: number): string | undefined {
    return this.formulas.get(row, column);
  }

  /** Raw: only notes the text. Use Calc.setFormula, which also makes it calculate. */
  setFormulaText(row: number, column: number, text: string | undefined): void {
    this.formulas.set(row, column, text);
  }

  forEachValue(area: Rect, visit: (value: Exclude<CellValue, null>, row: number, column: number) => void): void {
    this.values.forEach(area, visit);
  }

  forEachFormula(area: Rect, visit: (formula: string, row: number, column: number) => void): void {
    this.formulas.forEach(area, visit);
  }

  forEachStyle(area: Rect, visit: (styleId: number, row: number, column: number) => void): void {
    this.styles.forEach(area, visit);
  }

  styleId(row: number, column: number): number {
    return this.styles.get(row, column) ?? this.columnStyles.get(column) ?? 0;
  }

  setStyleId(row: number, column: number, id: number): void {
    this.styles.set(row, column, id === 0 && !this.columnStyles.has(column) ? undefined : id);
  }

  /** True when the cell itself, not only its column, has a style. */
  hasOwnStyle(row: number, column: number): boolean {
    return this.styles.get(row, column) !== undefined;
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles.get(this.styleId(row, column));
  }

  /** Changes styles of an area. Whole columns keep it as the column's style, whole rows reach to the used range. */
  patchStyle(area: Rect, patch: StylePatch): void {
    this.changeStyles(area, (id) => this.workbook.styles.patch(id, patch));
  }

  /** Gives an area other looks, each made from the look before. */
  restyle(area: Rect, change: (style: CellStyle) => CellStyle): void {
    const { styles } = this.workbook;
    this.changeStyles(area, (id) => styles.intern(change(styles.get(id))));
  }

  private changeStyles(area: Rect, change: (id: number) => number): void {
    const memo = new Map<number, number>();
    const patched = (id: number): number => {
      const known = memo.get(id);
      if (known !== undefined) return known;
      const next = change(id);
      memo.set(id, next);
      return next;
    };
    if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) {
      this.styles.forEach(area, (id, row, column) => this.styles.set(row, column, patched(id)));
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.columnStyles.set(column, patched(this.columnStyles.get(column) ?? 0));
      }
      return;
    }
    const { row, column, rows, columns } = this.clip(area);
    for (let c = column; c < column + columns; c++) {
      for (let r = row; r < row + rows; r++) this.setStyleId(r, c, patched(this.styleId(r, c)));
    }
  }

  clearValues(area: Rect): void {
    this.values.clear(area);
  }

  clearStyles(area: Rect): void {
    this.styles.clear(area);
    for (const column of [...this.columnStyles.keys()]) {
      if (column < area.column || column >= area.column + area.columns) continue;
      if (area.rows === MAX_ROWS) this.columnStyles.delete(column);
      else for (let row = area.row; row < area.row + area.rows; row++) this.styles.set(row, column, 0);
    }
  }

  /** The smallest rectangle with values and formulas, and unless `valuesOnly` with formats too; null when empty. */
  usedRange(valuesOnly = false): Rect | null {
    const parts = [this.values.bounds(), this.formulas.bounds(), valuesOnly ? null : this.styles.bounds()];
    return parts.reduce((sum, part) => (sum && part ? bounding(sum, part) : (sum ?? part)), null);
  }

  /** Cuts whole rows and columns down to what is used, at least one cell; other areas stay as they are. */
  clip(area: Rect): Rect {
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
    const used = this.usedRange() ?? { row: 0, column: 0, rows: 1, columns: 1 };
    const rows = area.rows === MAX_ROWS ? Math.max(1, used.row + used.rows - area.row) : area.rows;
    const columns = area.columns === MAX_COLUMNS ? Math.max(1, used.column + used.columns - area.column) : area.columns;
    return { row: area.row, column: area.column, rows, columns };
  }

  /** The formula cell whose result spills over this cell (for the anchor itself: itself), or null. */
  spillAnchor(row: number, column: number): Cell | null {
    if (this.spills.has(row * MAX_COLUMNS + column)) return { row, column };
    const key = this.anchors.get(row, column);
    return key === undefined ? null : { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
  }

  /** The area a formula's result spills over, or null when it does not spill. */
  spillRange(row: number, column: number): Rect | null {
    return this.spills.get(row * MAX_COLUMNS + column) ?? null;
  }

  /** Raw: notes or forgets where a formula spills. The calculation keeps this. */
  setSpill(row: number, column: number, area: Rect | null): void {
    const key = row * MAX_COLUMNS + column;
    const before = this.spills.get(key);
    if (before) this.anchors.clear(before);
    this.spills.delete(key);
    if (!area) return;
    this.spills.set(key, area);
    for (let r = area.row; r < area.row + area.rows; r++) {
      for (let c = area.column; c < area.column + area.columns; c++) {
        if (r !== row || c !== column) this.anchors.set(r, c, key);
      }
    }
  }

  /** Anchors of spills that touch an area. */
  spillsIn(area: Rect): Cell[] {
    if (this.spills.size === 0) return [];
    const keys = new Set<number>();
    if (this.spills.size < 64) {
      for (const [key, spill] of this.spills) if (overlaps(spill, area)) keys.add(key);
    } else {
      this.anchors.forEach(area, (key) => keys.add(key));
      this.formulas.forEach(area, (_text, row, column) => {
        const key = row * MAX_COLUMNS + column;
        if (this.spills.has(key)) keys.add(key);
      });
    }
    return [...keys].map((key) => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS }));
  }

  /** Raw: moves values and styles after an insertion or deletion. Inserted cells look like those above or left. */
  shiftStores(at: Rect, direction: ShiftDirection): void {
    const area = shiftedArea(at, direction);
    this.kept.shifted = true;
    for (const { row, column, value } of this.kept.richTexts.take(area)) {
      const to = shiftCell(row, column, at, direction);
      if (to) this.kept.richTexts.set(to.row, to.column, value);
    }
    for (const { row, column, value } of this.values.take(area)) {
      const to = shiftCell(row, column, at, direction);
      if (to) this.values.set(to.row, to.column, value);
    }
    for (const { row, column, value } of this.styles.take(area)) {
      const to = shiftCell(row, column, at, direction);
      if (to) this.styles.set(to.row, to.column, value);
    }
    if (direction === "Down" && at.row > 0) {
      this.styles.forEach({ ...at, row: at.row - 1, rows: 1 }, (style, row, column) => {
        for (let r = row + 1; r <= row + at.rows; r++) this.styles.set(r, column, style);
      });
    }
    if (direction === "Right" && at.column > 0) {
      this.styles.forEach({ ...at, column: at.column - 1, columns: 1 }, (style, row, column) => {
        for (let c = column + 1; c <= column + at.columns; c++) this.styles.set(row, c, style);
      });
    }
  }
}
