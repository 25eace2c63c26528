import type { CommentReply } from "../../../model/comment";
import type { Scalar } from "../../core/hostClass";
import type { OnComment } from "./onComment";
import { commentText, requireCommentable } from "./onComment";

/** What comments and replies have alike: the text, who wrote it and when. */
export function writtenScalars<Target extends OnComment>(
  of: (target: Target) => CommentReply,
  edited: (target: Target) => void,
): Readonly<Record<string, Scalar<Target>>> {
  return {
    id: { get: (target) => of(target).id },
    content: {
      get: (target) => of(target).text,
      set: (target, value) => {
        requireCommentable(target.sheet);
        of(target).text = commentText(value, undefined);
        edited(target);
      },
    },
    contentType: { get: () => "Plain" },
    richContent: { get: (target) => of(target).text },
    mentions: { get: () => [] },
    authorName: { get: (target) => of(target).author },
    /** The workbench knows nobody's address. */
    authorEmail: { get: () => "" },
    creationDate: { get: (target) => of(target).created },
  };
}
