import type { Cell } from "../table";

/** The text of a cell without blanks around it; nothing for a blank cell or an error value. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell).trim();
}
