export interface CommentReply {
  readonly id: string;
  author: string;
  text: string;
  /** ISO date and time. */
  created: string;
}

/** A threaded comment on one cell: what the Comments pane of Excel shows. */
export interface Comment extends CommentReply {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}
