/** A known mistake in words: what it is, why it is one, and what to do. */
export interface MistakeText {
  readonly name: string;
  readonly why: string;
  readonly fix: string;
  readonly source: string;
}
/** The words for a mistake with its detail, e.g. the number of days, in place of #. */
export type MistakeWords = (detail: string) => MistakeText;

export const words =
  (name: string, why: string, fix: string, source: string): MistakeWords =>
  (detail) => ({ name: name.replaceAll("#", detail), why, fix, source });

/** Literature that several mistakes are told by. */
export const SILVER = "Silver, Pyke & Thomas (2017), ch. 6";
export const HADLEY = "Hadley & Whitin (1963)";
export const HARRIS = "Harris (1913)";
