const hidden = [
  "sheet.menu.copy-special",
  "sheet.menu.paste-special",
  "sheet.contextMenu.permission",
  "sheet.contextmenu.text-to-number",
  "sheet.command.copy-sheet",
  "sheet.command.copy-worksheet",
  "sheet.command.set-worksheet-hidden",
  "sheet.command.set-worksheet-show",
  "sheet.command.set-tab-color",
  "sheet.command.add-worksheet-protection-from-sheet-bar",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
] as const;

/** Menu entries of Univer that have no meaning over the workbench's model. */
export const hiddenMenus: Record<string, { hidden: boolean }> = Object.fromEntries(
  hidden.map((id) => [id, { hidden: true }]),
);
