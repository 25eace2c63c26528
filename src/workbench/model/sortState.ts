/** How a table is sorted, in the words of Excel's API. */
export interface SortState {
  /** Excel's SortField objects; keys are 0-based columns. */
  readonly fields: readonly unknown[];
  readonly matchCase: boolean;
  readonly method: string;
}
