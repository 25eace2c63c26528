import { parseA1, splitSheet } from "../model/address";
import { namedRange } from "../model/definedName";
import type { Area } from "../model/events";
import type { Workbook } from "../model/workbook";

/** The cells that a text in the name box stands for: an address, a name or a table; null for none. */
export function placeOf(workbook: Workbook, text: string): Area | null {
  const wanted = text.trim();
  const { sheet: name, a1 } = splitSheet(wanted);
  const rect = parseA1(a1);
  const sheet = name === null ? workbook.active : workbook.sheet(name);
  if (rect && sheet) return { sheet, rect };
  const known = workbook.definedName(wanted, workbook.active);
  if (known) return namedRange(workbook, known);
  const table = workbook.table(wanted);
  return table ? { sheet: table.sheet, rect: table.bodyRange() } : null;
}

/** Has the name box go to places of the model; Univer knows neither its names nor its tables. */
export function takeNameBox(
  container: HTMLElement,
  workbook: () => Workbook | null,
  refuse: (fault: unknown) => void,
): void {
  const enter = (event: KeyboardEvent): void => {
    const box = event.target;
    const open = workbook();
    if (event.key !== "Enter" || !open || !(box instanceof HTMLInputElement)) return;
    if (!box.closest('[data-u-comp="defined-name"]')) return;
    event.preventDefault();
    event.stopPropagation();
    const place = placeOf(open, box.value);
    box.blur();
    try {
      if (place) open.select(place.sheet, place.rect);
      else refuse(new Error(`There is no cell, name or table "${box.value}". Type an address such as B12.`));
    } catch (fault) {
      refuse(fault);
    }
  };
  container.addEventListener("keydown", enter, true);
}
