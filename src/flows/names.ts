/** A list of names written as one text, parted by commas: easier to read and to extend than a line for each. */
export function names(text: string): readonly string[] {
  return text
    .split(",")
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "");
}
