import type { Comment } from "../../../model/comment";
import type { Sheet } from "../../../model/sheet";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import { invalidArgument, invalidOperation, itemNotFound } from "../../core/errors";
import { registerEvent } from "../../core/events";
import type { HostObject } from "../../core/hostObject";
import type { Place } from "../../core/readRange";
import { readRange } from "../../core/readRange";
import { commentObject } from "./commentObject";
import type { Comments, OnComment } from "./onComment";
import { commentChanged, commentText, requireCommentable, signature } from "./onComment";

interface Placed {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

const commentsClass = collection<Comments, Placed>({
  name: "CommentCollection",
  all: placed,
  wrap: ({ host }, item) => commentObject({ host, ...item }),
  matches: ({ comment }, key) => comment.id === key,
  methods: {
    add: (target, cell, content, contentType) => {
      const { sheet, rect } = cellOf(target, cell);
      requireCommentable(sheet);
      if (commentAt({ sheet, rect })) throw invalidOperation("The cell already has a comment. Reply to it instead.");
      const text = commentText(content, contentType);
      const { row, column } = rect;
      const comment: Comment = { ...signature(target.host), row, column, text, resolved: false, replies: [] };
      sheet.comments.push(comment);
      const added: OnComment = { host: target.host, sheet, comment };
      commentChanged(added, "added");
      return commentObject(added);
    },
    getItemByCell: (target, cell) => {
      const place = cellOf(target, cell);
      const comment = commentAt(place);
      if (!comment) throw itemNotFound();
      return commentObject({ host: target.host, sheet: place.sheet, comment });
    },
    getItemByReplyId: (target, id) => {
      const found = placed(target).find(({ comment }) => comment.replies.some((reply) => reply.id === id));
      if (!found) throw itemNotFound();
      return commentObject({ host: target.host, ...found });
    },
  },
  events: registerEvent,
});

export function commentsObject(target: Comments): HostObject {
  return bind(commentsClass, target);
}

/** Sheet by sheet, and on a sheet in the order they were written. */
function placed({ host, sheet }: Comments): Placed[] {
  const sheets = sheet ? [sheet] : host.workbook.sheets;
  return sheets.flatMap((each) => each.comments.map((comment) => ({ sheet: each, comment })));
}

function commentAt({ sheet, rect }: Place): Comment | undefined {
  return sheet.comments.find(({ row, column }) => row === rect.row && column === rect.column);
}

/** One cell. Comments of the workbook need the sheet in the address. */
function cellOf({ host, sheet }: Comments, given: unknown): Place {
  if (sheet === null && typeof given === "string" && !given.includes("!")) throw invalidArgument();
  const place = readRange(host, sheet ?? host.workbook.active, given);
  if (place.rect.rows * place.rect.columns !== 1) throw invalidArgument();
  return place;
}
