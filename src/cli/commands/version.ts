import { VERSION } from "../../functions/version";

/** Prints what SEG.VERSION gives in a cell. */
export function version(): Promise<number> {
  process.stdout.write(`${VERSION}\n`);
  return Promise.resolve(0);
}
