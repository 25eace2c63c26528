import type { RichText } from "./kept";

/** A note on one cell: the yellow box of older Excel versions. */
export interface Note {
  row: number;
  column: number;
  author: string;
  text: string;
  /** Shown all the time rather than while the pointer is over the cell. */
  visible: boolean;
  /** As the file it came with shows it, in pieces that look different, while it is the same text. */
  rich?: RichText;
}
