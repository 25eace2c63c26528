/** A wrong call of the command line: printed with the usage, exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

export const USAGE = `seg: SEG for Excel without Excel

  seg functions [NAME]                        the functions, or the help of one
  seg flows [ID]                              the guided analyses, or the settings of one
  seg evaluate [FORMULA …] [--book FILE] [--json]
                                              results of formulas, from arguments or one a line from standard input
  seg recalculate FILE --out FILE             every formula of a workbook calculated again
  seg run FLOW FILE --out FILE                a guided analysis of an .xlsx, .csv or .csv.gz file
      [--settings FILE]                       JSON: settings by name, and columns by role under "columns"
      [--table ID=ADDRESS …]                  which range or sheet is which input, when the first sheet is not it
      [--live]                                results as live SEG formulas
      [--without-data]                        leave the rows of a .csv out of the result
  seg version
  seg help

Exit codes: 0 done, 1 a formula or an analysis failed, 2 wrong call. Messages go to standard error.`;
