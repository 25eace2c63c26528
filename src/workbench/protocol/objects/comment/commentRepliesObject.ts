import type { CommentReply } from "../../../model/comment";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { newRange } from "../range/rangeObject";
import { commentObject } from "./commentObject";
import { writtenScalars } from "./writtenScalars";
import type { OnComment, OnReply } from "./onComment";
import { commentChanged, commentText, requireCommentable, signature } from "./onComment";

const replyClass: HostClass<OnReply> = {
  name: "CommentReply",
  identity: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    ...writtenScalars<OnReply>(
      ({ reply }) => reply,
      (target) => commentChanged(target, "changed", "ReplyEdited", [target.reply.id]),
    ),
    resolved: { get: ({ comment }) => comment.resolved },
  },
  methods: {
    delete: (target) => {
      requireCommentable(target.sheet);
      target.comment.replies = target.comment.replies.filter((other) => other !== target.reply);
      commentChanged(target, "changed", "ReplyDeleted", [target.reply.id]);
    },
    getParentComment: commentObject,
    getLocation: ({ host, sheet, comment: { row, column } }) =>
      newRange(host, { sheet, rect: { row, column, rows: 1, columns: 1 } }),
  },
};

const repliesClass = collection<OnComment, CommentReply>({
  name: "CommentReplyCollection",
  all: ({ comment }) => comment.replies,
  wrap: (target, reply) => bind(replyClass, { ...target, reply }),
  matches: (reply, key) => reply.id === key,
  methods: {
    add: (target, content, contentType) => {
      requireCommentable(target.sheet);
      const reply: CommentReply = { ...signature(target.host), text: commentText(content, contentType) };
      target.comment.replies.push(reply);
      commentChanged(target, "changed", "ReplyAdded", [reply.id]);
      return bind(replyClass, { ...target, reply });
    },
  },
});

export function commentRepliesObject(target: OnComment): HostObject {
  return bind(repliesClass, target);
}
