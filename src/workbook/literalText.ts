/** Words that Excel reads as TRUE or FALSE in the languages it is sold in (those spelled without digits). */
const TRUTH_WORDS = new Set(
  (
    "true false wahr falsch vrai faux verdadero falso vero verdadeiro waar onwaar sand falsk sann sant tosi epätosi " +
    "prawda fałsz pravda nepravda igaz hamis doğru yanlış adevărat fals истина ложь істина хибність истинска veritat"
  ).split(" "),
);

/**
 * A text as it must be entered so that Excel keeps it as text. Excel reads what looks like a formula, number, date
 * (`SEPT2`, `3-4`), truth value or error; a leading apostrophe stops that and is not part of the value.
 */
export function literalText(text: string): string {
  if (text === "") return "";
  const needsQuote = /^[=+\-@'#\s]/.test(text) || /\p{N}/u.test(text) || TRUTH_WORDS.has(text.trim().toLowerCase());
  return needsQuote ? `'${text}` : text;
}
