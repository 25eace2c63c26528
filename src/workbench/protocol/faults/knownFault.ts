import type { Strike } from "./strike";

/** One kind of trouble by name, for tests that try them all and for people who want to see one. */
export interface KnownFault {
  readonly id: string;
  readonly title: string;
  /** What it stands for in Excel, in one sentence. */
  readonly meaning: string;
  readonly group: "refused" | "halfway" | "connection" | "reload" | "storage" | "slow" | "happening";
  /** True where trouble lasts until it is called off, so that it is planned for "always". */
  readonly lasts?: true;
  readonly strike: Strike;
}
