import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Sheet } from "../model/sheet";
import { sheetData } from "./sheetData";
import { showSelection } from "./syncSelection";
import type { UserSteps } from "./userSteps";
import type { View } from "./view";

/**
 * Keeps sheets and their tabs the same in view and model. What the user does on a tab is stopped in Univer and done in
 * the model instead, which then shows it; so there is one way only.
 */
export function syncSheets(
  view: View,
  steps: UserSteps,
  showAll: (sheet: Sheet) => void,
  refuse: (fault: unknown) => void,
): () => void {
  const { workbook, api } = view;
  const { Event } = api;
  const model = [
    workbook.on("sheetAdded", (sheet) => {
      view.mutate(sheet, InsertSheetMutation.id, { index: workbook.sheets.indexOf(sheet), sheet: sheetData(sheet) });
      // One that comes back by undo has content.
      showAll(sheet);
    }),
    workbook.on("sheetDeleted", (sheet) => {
      view.mutate(sheet, RemoveSheetMutation.id, { subUnitName: sheet.name });
    }),
    workbook.on("sheetRenamed", ({ sheet }) => view.mutate(sheet, SetWorksheetNameMutation.id, { name: sheet.name })),
    workbook.on("sheetActivated", ({ sheet }) => {
      if (!view.showing) activate(sheet);
    }),
    workbook.on("sheetLook", (sheet) => {
      view.mutate(sheet, SetWorksheetHideMutation.id, { hidden: sheet.visibility === "Visible" ? 0 : 1 });
      view.mutate(sheet, SetTabColorMutation.id, { color: sheet.tabColor });
      place(sheet);
      view.mutate(sheet, ToggleGridlinesMutation.id, { showGridlines: sheet.showGridlines ? 1 : 0 });
      showAll(sheet);
    }),
  ];

  /** Puts a tab where the model has its sheet. */
  function place(sheet: Sheet): void {
    const fromOrder = view.book.getSheets().findIndex((one) => one.getSheetId() === sheet.id);
    const toOrder = workbook.sheets.indexOf(sheet);
    if (fromOrder >= 0 && fromOrder !== toOrder)
      view.mutate(sheet, SetWorksheetOrderMutation.id, { fromOrder, toOrder });
  }
  function activate(sheet: Sheet): void {
    view.mutate(sheet, SetWorksheetActiveOperation.id, {});
    const { selection } = workbook;
    if (selection.sheet === sheet) showSelection(view, sheet, selection.rect);
  }
  /** Univer waits for the answer of a stopped command, so the model changes in a moment of its own. */
  function instead(parameters: { cancel?: boolean }, name: string, work: () => void): void {
    if (view.showing) return;
    parameters.cancel = true;
    setTimeout(() => {
      try {
        steps.do(name, work);
      } catch (fault) {
        refuse(fault);
      }
    });
  }
  const sheetOf = (worksheet: { getSheetId(): string }): Sheet | undefined => workbook.sheet(worksheet.getSheetId());

  const user = [
    api.addEvent(Event.BeforeSheetCreate, (parameters) =>
      instead(parameters, "Insert Sheet", () => workbook.activate(workbook.addSheet())),
    ),
    api.addEvent(Event.BeforeSheetDelete, (parameters) => {
      const sheet = sheetOf(parameters.worksheet);
      instead(parameters, "Delete Sheet", () => sheet && workbook.removeSheet(sheet));
    }),
    api.addEvent(Event.BeforeSheetNameChange, (parameters) => {
      const sheet = sheetOf(parameters.worksheet);
      instead(parameters, "Rename Sheet", () => sheet && workbook.renameSheet(sheet, parameters.newName));
    }),
    api.addEvent(Event.BeforeSheetMove, (parameters) => {
      const sheet = sheetOf(parameters.worksheet);
      const place = parameters.newIndex;
      instead(parameters, "Move Sheet", () => sheet && workbook.moveSheet(sheet, place));
    }),
    api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheet = sheetOf(activeSheet);
      if (!sheet || view.showing || sheet === workbook.active) return;
      view.show(() => workbook.activate(sheet));
    }),
  ];
  return () => {
    for (const stop of model) stop();
    for (const stop of user) stop.dispose();
  };
}
