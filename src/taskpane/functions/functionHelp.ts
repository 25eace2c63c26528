/** What the pane shows of one SEG function; generated from the function definitions. */
export interface FunctionHelp {
  /** With the prefix, e.g. "SEG.ABC". */
  readonly name: string;
  readonly summary: string;
  readonly signature: string;
  readonly arguments: readonly ArgumentHelp[];
  readonly result: string;
  readonly examples: readonly { readonly formula: string; readonly note?: string }[];
  readonly formula: string;
  readonly source: string;
  readonly assumptions: readonly string[];
}
export interface ArgumentHelp {
  readonly name: string;
  readonly help: string;
  readonly optional: boolean;
  readonly unit?: string;
  readonly defaultText?: string;
  readonly choices?: readonly { readonly value: string; readonly help: string }[];
}
