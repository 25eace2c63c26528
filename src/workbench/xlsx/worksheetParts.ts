import type { Sheet } from "../model/sheet";
import type { DrawingCounters } from "./drawingParts";
import { drawingParts } from "./drawingParts";
import { fileNotes, notesDrawing, notesXml } from "./notesXml";
import type { Part } from "./package";
import { Relations } from "./relations";
import { addSheetBinaries } from "./sheetBinaries";
import type { SharedTexts } from "./sharedTexts";
import type { StyleSheet } from "./styleSheet";
import { tableXml } from "./tableXml";
import type { Persons } from "./threadedCommentsXml";
import { THREADED_RELATION, threadedCommentsXml } from "./threadedCommentsXml";
import { worksheetXml } from "./worksheetXml";

/** What the sheets of a workbook number and collect together. */
export interface Shared {
  readonly counters: DrawingCounters & { tables: number };
  readonly texts: SharedTexts;
  readonly looks: StyleSheet;
  readonly persons: Persons;
}

/** A worksheet and the parts of its own: drawing, charts, tables, notes and comments. */
export function worksheetParts(sheet: Sheet, number: number, { counters, texts, looks, persons }: Shared): Part[] {
  const relations = new Relations();
  const parts: Part[] = [];
  const draws = sheet.charts.length > 0 || sheet.kept.drawings.length > 0;
  const drawing = draws ? relations.add("drawing", `../drawings/drawing${++counters.drawings}.xml`) : null;
  if (draws) parts.push(...drawingParts(sheet, counters));
  const noteBoxes = addNotes(sheet, number, relations, parts, persons);
  const tables = sheet.tables.map((table) => {
    const id = ++counters.tables;
    parts.push({ path: `xl/tables/table${id}.xml`, content: tableXml(table, id) });
    return relations.add("table", `../tables/table${id}.xml`);
  });
  const hyperlinks = new Map<string, string>();
  for (const [ref, { address }] of sheet.hyperlinks) {
    if (address) hyperlinks.set(ref, relations.add("hyperlink", address, true));
  }
  const path = `xl/worksheets/sheet${number}.xml`;
  const binaries = addSheetBinaries(sheet, number, relations, parts);
  const links = { drawing, noteBoxes, tables, hyperlinks, binaries };
  const sheetPart = { path, content: () => worksheetXml(sheet, links, texts, looks) };
  if (relations.empty) return [sheetPart, ...parts];
  return [sheetPart, { path: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relations.xml() }, ...parts];
}

function addNotes(sheet: Sheet, number: number, relations: Relations, parts: Part[], persons: Persons): string | null {
  const notes = fileNotes(sheet);
  if (notes.length === 0) return null;
  parts.push({ path: `xl/comments${number}.xml`, content: notesXml(notes) });
  relations.add("comments", `../comments${number}.xml`);
  if (sheet.comments.length > 0) {
    const path = `threadedComments/threadedComment${number}.xml`;
    parts.push({ path: `xl/${path}`, content: threadedCommentsXml(sheet, persons) });
    relations.add(THREADED_RELATION, `../${path}`);
  }
  parts.push({ path: `xl/drawings/vmlDrawing${number}.vml`, content: notesDrawing(notes, number) });
  return relations.add("vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
}
