import type { Workbook } from "../../model/workbook";
import { EventType } from "./hostMessage";
import type { Reporter } from "./reporter";
import { everywhere } from "./reporter";

const types = {
  added: EventType.commentAdded,
  changed: EventType.commentChanged,
  deleted: EventType.commentDeleted,
} as const;

/** Comments made, edited, answered, resolved and taken away. */
export function commentMessages(workbook: Workbook, { report }: Reporter): void {
  workbook.on("comment", ({ sheet, comment, change, kind, replyIds = [] }) =>
    report(types[change], [sheet.id, everywhere], {
      commentDetails: [{ commentId: comment.id, replyIds }],
      source: "Local",
      worksheetId: sheet.id,
      ...(kind === undefined ? {} : { changeType: kind }),
    }),
  );
}
