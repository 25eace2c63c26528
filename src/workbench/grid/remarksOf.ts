import { intersect } from "../model/rectangles";
import type { Area } from "../model/events";

/** Something written about a cell: a comment, a note, or the input message of its rule. */
export interface Remark {
  readonly kind: "comment" | "note" | "hint";
  readonly by: string;
  readonly text: string;
}

/** All that is to be read about a cell, in the order of a thread. */
export function remarksOf({ sheet, rect }: Area): readonly Remark[] {
  const cell = { ...rect, rows: 1, columns: 1 };
  const here = (item: { readonly row: number; readonly column: number }): boolean =>
    item.row === rect.row && item.column === rect.column;
  const comments = sheet.comments.filter(here).flatMap((comment) => {
    const by = comment.resolved ? `${comment.author} (resolved)` : comment.author;
    const replies = comment.replies.map(({ author, text }): Remark => ({ kind: "comment", by: author, text }));
    return [{ kind: "comment", by, text: comment.text } satisfies Remark, ...replies];
  });
  const notes = sheet.notes.filter(here).map(({ author, text }): Remark => ({ kind: "note", by: author, text }));
  const prompt = sheet.validations.find(({ range }) => intersect(range, cell) !== null)?.prompt;
  const hint: Remark[] =
    prompt?.showPrompt && (prompt.title || prompt.message)
      ? [{ kind: "hint", by: prompt.title, text: prompt.message }]
      : [];
  return [...comments, ...notes, ...hint];
}
