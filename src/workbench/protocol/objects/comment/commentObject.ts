import { flag } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { newRange } from "../range/rangeObject";
import { commentRepliesObject } from "./commentRepliesObject";
import type { OnComment } from "./onComment";
import { commentChanged, requireCommentable } from "./onComment";
import { writtenScalars } from "./writtenScalars";

const commentClass: HostClass<OnComment> = {
  name: "Comment",
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    ...writtenScalars<OnComment>(
      ({ comment }) => comment,
      (target) => commentChanged(target, "changed", "CommentEdited"),
    ),
    resolved: {
      get: ({ comment }) => comment.resolved,
      set: (target, value) => {
        requireCommentable(target.sheet);
        target.comment.resolved = flag(value);
        commentChanged(target, "changed", target.comment.resolved ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  navigation: { replies: commentRepliesObject },
  methods: {
    delete: (target) => {
      requireCommentable(target.sheet);
      target.sheet.comments = target.sheet.comments.filter((other) => other !== target.comment);
      commentChanged(target, "deleted");
    },
    getLocation: ({ host, sheet, comment: { row, column } }) =>
      newRange(host, { sheet, rect: { row, column, rows: 1, columns: 1 } }),
  },
};

export function commentObject({ host, sheet, comment }: OnComment): HostObject {
  return bind(commentClass, { host, sheet, comment });
}
