/** A file that cannot be read or written, with what to do about it. */
export class FileFault extends Error {
  constructor(
    what: string,
    readonly advice: string,
    options?: { cause?: unknown },
  ) {
    super(`${what} ${advice}`, options);
    this.name = "FileFault";
  }

  static damaged(cause: unknown, part?: string): FileFault {
    const where = part === undefined ? "" : ` (${part})`;
    const reason = cause instanceof Error ? ` ${cause.message.replace(/\.?$/, ".")}` : "";
    return new FileFault(
      `The file is damaged or incomplete${where}.${reason}`,
      "Open it in Excel, let Excel repair it, and save it again as .xlsx.",
      { cause },
    );
  }
}
