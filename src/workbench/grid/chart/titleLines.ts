const LETTER = 7;
const MOST_LINES = 3;

/** A chart's title in lines of the chart's width, broken between words; Excel wraps long titles, too. */
export function titleLines(title: string, width: number): readonly string[] {
  const letters = Math.max(8, Math.floor((width - 24) / LETTER));
  const lines: string[] = [];
  let line = "";
  for (const word of title.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= letters || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= MOST_LINES) return lines;
  const last = lines.slice(MOST_LINES - 1).join(" ");
  return [...lines.slice(0, MOST_LINES - 1), `${last.slice(0, letters - 1)}…`];
}
