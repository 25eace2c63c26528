/** Bold letters are wider than those that columns are measured in. */
const BOLD = 1.1;
/** Characters that the filter button of a table takes. */
export const FILTER_BUTTON = 3;

/** Characters that a heading needs, at best broken into two lines. */
export function headingWidth(heading: string, button: number): number {
  const words = heading.split(" ");
  let least = lineWidth(heading);
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at), words.slice(at)].map((line) => lineWidth(line.join(" ")));
    least = Math.min(least, Math.max(...lines));
  }
  return least + button;
}

/** Whether a heading must be broken in a column of this width. */
export function isBroken(heading: string, button: number, width: number): boolean {
  return lineWidth(heading) + button + 1 > width;
}

function lineWidth(text: string): number {
  return Math.ceil(text.length * BOLD);
}
