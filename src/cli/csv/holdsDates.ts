const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`;
const FORMS = [
  String.raw`\d{4}-\d{1,2}-\d{1,2}${TIME}`,
  String.raw`\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})${TIME}`,
  String.raw`\d{1,2}[- ][A-Za-z]{3}[a-z]*[- ](?:\d{4}|\d{2})`,
].map((form) => new RegExp(`^${form}$`));

/** Whether a column is one of dates, all in one form. Codes such as 20111209 are not taken for dates unasked. */
export function holdsDates(texts: readonly string[]): boolean {
  return texts.length > 0 && FORMS.some((form) => texts.every((text) => form.test(text)));
}
