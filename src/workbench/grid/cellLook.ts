import type { ICellDataForSheetInterceptor, IStyleData } from "@univerjs/core";
import { BooleanNumber, CellValueType, HorizontalAlign } from "@univerjs/core";
import type { Calc } from "../calc/calc";
import { MAX_COLUMNS } from "../model/address";
import { CellError } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import type { CellStyle } from "../model/style";
import { ConditionalLooks, type DataBar } from "./conditionalLook";
import { cellMarks } from "./cellMarks";
import { displayText } from "./displayText";
import type { CellIcon } from "./iconOf";
import { filterSign } from "./filterSign";
import { pixels } from "./pixels";
import { tableLook } from "./tableLook";
import { FONT_SIZE, ruleLine, univerStyle } from "./univerStyle";

type LookedCell = ICellDataForSheetInterceptor & { dataBar?: DataBar; iconSet?: CellIcon };

/** Everything that decides how a cell is drawn: its style, its table's, its conditional formats, its number format. */
export class CellLook {
  constructor(private readonly calc: Calc) {}

  private readonly conditional = new Map<Sheet, ConditionalLooks>();
  private readonly plainStyles = new Map<CellStyle, IStyleData>();
  private readonly known = new Map<Sheet, Map<number, LookedCell | undefined>>();
  /** Cells worked out so far, for measuring. */
  drawn = 0;

  /** Call when values, tables, widths or conditional formats of the sheet have changed. */
  forget(sheet: Sheet): void {
    this.conditional.get(sheet)?.forget();
    this.known.delete(sheet);
  }

  /** The cell as it is to be drawn; undefined for one that shows nothing. Asked several times for every frame. */
  at(sheet: Sheet, row: number, column: number): LookedCell | undefined {
    let cells = this.known.get(sheet);
    if (!cells || cells.size > MOST_KNOWN) this.known.set(sheet, (cells = new Map<number, LookedCell | undefined>()));
    const key = row * MAX_COLUMNS + column;
    const before = cells.get(key);
    if (before || cells.has(key)) return before;
    this.drawn += 1;
    const cell = this.look(sheet, row, column);
    cells.set(key, cell);
    return cell;
  }

  private look(sheet: Sheet, row: number, column: number): LookedCell | undefined {
    const value = sheet.value(row, column);
    const own = sheet.style(row, column);
    const table = sheet.tables.length > 0 ? this.tablePart(sheet, row, column) : null;
    const rule = this.conditionalPart(sheet, row, column);
    let style = this.plainStyle(own);
    if (table || rule) style = merge(style, own, table, rule);

    const cell: LookedCell = { s: style };
    if (rule?.dataBar) cell.dataBar = rule.dataBar;
    if (rule?.icon) {
      cell.iconSet = rule.icon;
      cell.fontRenderExtension = { leftOffset: ICON_ROOM };
    }
    const marks = cellMarks(sheet, row, column);
    if (marks) cell.markers = marks;
    if (value === null) return style === EMPTY && !cell.dataBar && !marks ? undefined : cell;

    const width = pixels(sheet.columnWidths.get(column) ?? sheet.standardWidth) - 4;
    const numberFormat = rule?.numberFormat ?? own.numberFormat;
    const shown = displayText(value, numberFormat, own.wrap ? width * 2 : width, style.fs ?? FONT_SIZE);
    const bare = rule?.dataBar?.isShowValue === false || rule?.icon?.isShowValue === false;
    cell.v = bare ? "" : shown.text + filterSign(sheet, row, column);
    cell.t = typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING;
    if (shown.color) cell.s = { ...style, cl: { rgb: shown.color } };
    if ((value instanceof CellError || typeof value === "boolean") && own.horizontal === undefined) {
      cell.s = { ...style, ht: HorizontalAlign.CENTER };
    }
    return cell;
  }

  private tablePart(sheet: Sheet, row: number, column: number): ReturnType<typeof tableLook> {
    for (const table of sheet.tables) {
      const look = tableLook(table, row, column);
      if (look) return look;
    }
    return null;
  }

  private conditionalPart(sheet: Sheet, row: number, column: number): ReturnType<ConditionalLooks["at"]> {
    if (sheet.conditionalFormats.length === 0) return null;
    let looks = this.conditional.get(sheet);
    if (!looks) this.conditional.set(sheet, (looks = new ConditionalLooks(sheet, this.calc)));
    return looks.at(row, column);
  }

  private plainStyle(style: CellStyle): IStyleData {
    if (Object.keys(style).length === 0) return EMPTY;
    let known = this.plainStyles.get(style);
    if (!known) this.plainStyles.set(style, (known = univerStyle(style)));
    return known;
  }
}

const EMPTY: IStyleData = {};
/** Pixels an icon takes at the left of its cell. */
const ICON_ROOM = 20;
/** Some screens full; more would only cost memory. */
const MOST_KNOWN = 30_000;

/** A conditional format wins over the cell's own style, which wins over the table's. */
function merge(
  base: IStyleData,
  own: CellStyle,
  table: ReturnType<typeof tableLook>,
  rule: ReturnType<ConditionalLooks["at"]>,
): IStyleData {
  const style = { ...base };
  if (table?.fill && !own.fill) style.bg = { rgb: table.fill };
  if (table?.fontColor && !own.fontColor) style.cl = { rgb: table.fontColor };
  if (table?.bold && own.bold === undefined) style.bl = BooleanNumber.TRUE;
  const rules = {
    ...(table?.topRule ? { t: ruleLine(table.topRule) } : {}),
    ...(table?.bottomRule ? { b: ruleLine(table.bottomRule) } : {}),
  };
  if (Object.keys(rules).length > 0) style.bd = { ...rules, ...base.bd };
  if (rule?.fill) style.bg = { rgb: rule.fill };
  if (rule?.fontColor) style.cl = { rgb: rule.fontColor };
  if (rule?.bold !== undefined) style.bl = rule.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (rule?.italic !== undefined) style.it = rule.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  return style;
}
