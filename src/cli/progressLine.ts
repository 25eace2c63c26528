import type { Progress } from "../workbook/port";

const EVERY = 200;

/** One line on the terminal that counts up; silent where standard error is no terminal. */
export function progressLine(): Progress & { end(): void } {
  const terminal = process.stderr.isTTY;
  let last = 0;
  const show = (done: number, total: number, what: string): void => {
    const now = Date.now();
    if (!terminal || (now - last < EVERY && done < total)) return;
    last = now;
    const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : "";
    process.stderr.write(`\r\u001b[K${what}${share}`);
  };
  return Object.assign(show, {
    end: () => {
      if (terminal) process.stderr.write("\r\u001b[K");
    },
  });
}
