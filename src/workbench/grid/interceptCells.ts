import { type Injector, InterceptorEffectEnum } from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { editText } from "./editText";
import type { OpenBook } from "./openBook";
import { spilledFormula } from "./spilledFormula";

/** Has Univer ask the model how a cell looks while drawing it, and what it holds when editing begins. */
export function interceptCells(injector: Injector, current: () => OpenBook | null): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench-look",
    priority: 100,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, place, next) => {
      const book = current();
      const sheet = book?.workbook.sheet(place.subUnitId);
      const seen = book && sheet && book.look.at(sheet, place.row, place.col);
      // What the model says is the whole look: Univer's own number formats would read the text as a number again.
      return seen ? { ...cell, ...seen } : next(cell);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, place, next) => {
      const sheet = current()?.workbook.sheet(place.subUnitId);
      if (!sheet) return next(cell);
      const formula = sheet.formula(place.row, place.col) ?? spilledFormula(sheet, place.row, place.col);
      if (formula !== undefined) return { ...cell, f: formula, v: null };
      const text = editText(sheet.value(place.row, place.col), sheet.style(place.row, place.col).numberFormat);
      return { ...cell, f: null, v: text };
    },
  });
}
