import type { Comment, CommentReply } from "../../../model/comment";
import type { Change, CommentChange } from "../../../model/events";
import type { Sheet } from "../../../model/sheet";
import { invalidArgument } from "../../core/errors";
import type { HostContext, OnSheet } from "../../core/hostContext";
import { requirePermission } from "../../core/requirePermission";

/** All comments of the workbook, or those of one sheet. */
export interface Comments {
  readonly host: HostContext;
  readonly sheet: Sheet | null;
}
export interface OnComment extends OnSheet {
  readonly comment: Comment;
}
export interface OnReply extends OnComment {
  readonly reply: CommentReply;
}

/** Tells the add-in and the page what changed, after the work was allowed and done. */
export function commentChanged(
  { host, sheet, comment }: OnComment,
  change: Change,
  kind?: CommentChange,
  replyIds: readonly string[] = [],
): void {
  host.workbook.emit("comment", { sheet, comment, change, replyIds, ...(kind === undefined ? {} : { kind }) });
  host.workbook.emit("comments", sheet);
}

export function requireCommentable(sheet: Sheet): void {
  requirePermission(sheet, "allowEditObjects");
}

/** Plain text only: mentions need the people of an organisation. */
export function commentText(content: unknown, contentType: unknown): string {
  if (typeof content !== "string" || content === "") throw invalidArgument();
  if (contentType !== undefined && contentType !== "Plain") {
    throw invalidArgument("The workbench takes plain comments only, without mentions.");
  }
  return content;
}

/** Who writes and when. Excel takes the signed-in user; the workbench takes the document's author. */
export function signature({ workbook }: HostContext): Pick<CommentReply, "id" | "author" | "created"> {
  return { id: workbook.newId(), author: workbook.properties.author || "User", created: new Date().toISOString() };
}
