import type { Workbench } from "../../createWorkbench";
import type { KnownFault } from "./knownFault";
import { deleteSheet, hideSheet, protectSheet, renameSheet } from "./sheetChanges";
import { insertRowAbove, typeIntoContent, typeIntoFreeCell } from "./typing";
import type { WhichSheet } from "./whichSheet";

type Change = (workbench: Workbench, which: WhichSheet) => void;

const changes: readonly (readonly [id: string, title: string, change: Change])[] = [
  ["deleted", "is deleted", deleteSheet],
  ["renamed", "is renamed", renameSheet],
  ["hidden", "is hidden", hideSheet],
  ["protected", "is protected", protectSheet],
  ["typed-over", "is typed into, over content", (bench, which) => typeIntoContent(bench, which, "Local")],
  ["typed-beside", "is typed into, beside the content", (bench, which) => typeIntoFreeCell(bench, which, "Local")],
  ["row-inserted", "gets a row above its content", insertRowAbove],
  ["co-authored", "is changed by a co-author", (bench, which) => typeIntoFreeCell(bench, which, "Remote")],
];

const sheets: readonly (readonly [which: WhichSheet, id: string, title: string])[] = [
  ["newest", "written", "The newest sheet"],
  ["first", "read", "The first sheet"],
];

/** Things the user or a co-author does between two requests. */
export const happenings: readonly KnownFault[] = sheets.flatMap(([which, sheetId, sheetTitle]) =>
  changes.map(([id, title, change]) => ({
    id: `${sheetId}-sheet-${id}`,
    title: `${sheetTitle} ${title}`,
    meaning: "Somebody does this between two requests.",
    group: "happening" as const,
    strike: { kind: "happen" as const, work: (bench: Workbench) => change(bench, which) },
  })),
);
