import { parseA1, toA1 } from "../model/address";
import type { RichText } from "../model/kept";
import type { Note } from "../model/note";
import type { Sheet } from "../model/sheet";
import type { Namespaces } from "./elementXml";
import { elementXml, namespacesOf } from "./elementXml";
import type { PackageReader, XmlElement } from "./package";
import { child, childrenNamed, descend, textOf } from "./package";
import type { RelatedPart } from "./readRelations";
import { fileId } from "./threadedCommentsXml";
import { SPREADSHEET, XML_DECLARATION, escapeXml, tag } from "./xmlText";

/** Notes, and beside every threaded comment the note that versions of Excel without threads show. */

const FOR_OLDER =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will " +
  "get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ";

/** All notes a file has for a sheet, those of comments included. */
export function fileNotes(sheet: Sheet): Note[] {
  const ofComments = sheet.comments.map((comment): Note => {
    const replies = comment.replies.map(({ text }) => `\nReply:\n    ${text}`).join("");
    const { row, column } = comment;
    return {
      row,
      column,
      author: `tc=${fileId(comment.id)}`,
      text: `${FOR_OLDER}${comment.text}${replies}`,
      visible: false,
    };
  });
  return [...sheet.notes, ...ofComments].sort((a, b) => a.row - b.row || a.column - b.column);
}

export function notesXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const items = notes.map(({ row, column, author, text, rich }) =>
    tag(
      "comment",
      {
        ref: toA1({ row, column, rows: 1, columns: 1 }),
        authorId: authors.indexOf(author),
        "xr:uid": author.startsWith("tc=") ? author.slice(3) : null,
      },
      rich?.text === text ? rich.xml : tag("text", {}, `<t xml:space="preserve">${escapeXml(text)}</t>`),
    ),
  );
  return (
    XML_DECLARATION +
    tag(
      "comments",
      { xmlns: SPREADSHEET, "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision" },
      tag("authors", {}, ...authors.map((author) => tag("author", {}, escapeXml(author)))),
      tag("commentList", {}, ...items),
    )
  );
}

/** The boxes notes are shown in. Excel asks for them in the drawing language of Office 2000. */
export function notesDrawing(notes: readonly Note[], sheetNumber: number): string {
  const shapes = notes.map(({ row, column, visible }, index) => {
    const place = `${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 3}, 15, ${row + 3}, 4`;
    return (
      `<v:shape id="_x0000_s${sheetNumber * 1024 + index + 1}" type="#_x0000_t202" ` +
      `style="position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:${index + 1};` +
      `visibility:${visible ? "visible" : "hidden"}" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
      `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${place}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
      `${visible ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

/** Notes whose author is tc=… belong to threaded comments, which have been read before. */
export function readNotes(sheet: Sheet, reader: PackageReader, related: readonly RelatedPart[]): void {
  const path = related.find(({ kind }) => kind === "comments")?.path;
  const root = path === undefined ? null : reader.xml(path);
  if (!root || path === undefined) return;
  const authors = childrenNamed(child(root, "authors"), "author").map(textOf);
  const around = namespacesOf(root);
  const drawings = related.filter(({ kind }) => kind === "vmlDrawing").map((part) => reader.text(part.path) ?? "");
  const shown = new Set(drawings.flatMap(shownNotes));
  const threads = new Set(sheet.comments.map(({ row, column }) => `${row},${column}`));
  for (const element of childrenNamed(descend(root, "commentList"), "comment")) {
    const cell = parseA1(element.attributes["ref"] ?? "");
    if (!cell) continue;
    const { row, column } = cell;
    const author = authors[Number(element.attributes["authorId"] ?? 0)] ?? "";
    if (author.startsWith("tc=") && threads.has(`${row},${column}`)) continue;
    const text = noteText(element);
    const rich = richNote(element, text, around);
    sheet.notes.push({ row, column, author, text, visible: shown.has(`${row},${column}`), ...(rich && { rich }) });
  }
}

function richNote(element: XmlElement, text: string, around: Namespaces): RichText | null {
  const given = child(element, "text");
  return given && childrenNamed(given, "r").length > 0 ? { text, xml: elementXml(given, around) } : null;
}

function noteText(element: XmlElement): string {
  const text = child(element, "text");
  if (!text) return "";
  const runs = childrenNamed(text, "r").map((run) => textOf(child(run, "t")));
  const whole = childrenNamed(text, "t").map(textOf);
  return [...whole, ...runs].join("");
}

/** Row and column of the notes a drawing shows all the time. It need not be well-formed: Excel never minded. */
function shownNotes(drawing: string): string[] {
  return drawing.split(/<x:ClientData\b/).flatMap((piece) => {
    const row = /<x:Row>\s*(\d+)/.exec(piece)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(piece)?.[1];
    return row !== undefined && column !== undefined && /<x:Visible\b/.test(piece) ? [`${row},${column}`] : [];
  });
}
