import { WorkbookFault } from "../../../../src/workbook/port";

/** What must never reach a user: words of the library, of the host, or of JavaScript. */
const RAW =
  /RichApi|status code|error code|internal error|GeneralException|[a-z][A-Z][a-z]+Exception|\[object|undefined|NaN|null\b|ConnectionFailure|Timeout\b/;

/** What is wrong with the words of an error; nothing when it says what happened, why, and what to do. */
export function unexplained(error: unknown): string[] {
  if (!(error instanceof WorkbookFault)) return [`no fault in the user's words: ${String(error)}`];
  const { message, advice } = error;
  const wrong: string[] = [];
  if (!/[.!?]$/.test(message) || message.length < 20) wrong.push(`message is no sentence: ${message}`);
  if (!/[.!?]$/.test(advice) || advice.length < 15) wrong.push(`advice is no sentence: ${advice}`);
  if (RAW.test(message) || RAW.test(advice)) wrong.push(`raw words: ${message} ${advice}`);
  return wrong;
}
