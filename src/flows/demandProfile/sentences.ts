import { count, counted, percent, verb } from "../format";
import type { ProfileResult } from "./classify";
import { cleansingSentence, mismatchTitle, patternTitle, stageTitle } from "./pictures";
import { patternGroups } from "./summary";
import { valueName } from "./words";

export function profileSentences(result: ProfileResult): readonly string[] {
  const items = result.patterns.length;
  if (items === 0)
    return [
      "No item is left after the rules for reading: look at the findings and loosen a rule.",
      cleansingSentence(result),
    ];
  const smooth = patternGroups(result).find(({ name }) => name === "smooth");
  const seasonal = result.prepared.profiles.filter(({ seasonLength }) => seasonLength > 0).length;
  const trending = result.prepared.profiles.filter(({ trendDirection }) => trendDirection !== "none").length;
  const testable = result.prepared.profiles.some(({ seasonPValue }) => seasonPValue !== null);
  const { periods, periodName } = result.prepared.sales;
  const season = testable
    ? `${count(seasonal)} a season`
    : `a season cannot be told from ${counted(periods.length, periodName)}`;
  const steady = smooth?.count ?? 0;
  return [
    `${patternTitle(result)}; ${count(steady)} with ${percent(smooth?.share ?? 0)} of ${valueName(result)} ${verb(steady, "is", "are")} smooth. ` +
      `${counted(trending, "item")} ${verb(trending, "has", "have")} a trend, ${season}.`,
    cleansingSentence(result),
    `${stageTitle(result)}.${newSentence(result)}`,
    ...(result.mismatches.some(({ difficulty }) => difficulty !== null) ? [`${mismatchTitle(result)}.`] : []),
  ];
}

function newSentence({ newItems }: ProfileResult): string {
  if (newItems.length === 0) return "";
  const borrowed = newItems.filter(
    ({ graduates, analogues }) => graduates !== "now" && analogues.provisional !== "",
  ).length;
  const now = newItems.filter(({ graduates }) => graduates === "now").length;
  return ` ${counted(borrowed, "new item")} ${verb(borrowed, "borrows", "borrow")} the class of similar ones, ${count(now)} ${verb(now, "graduates", "graduate")} now.`;
}

export function profileNextSteps(result: ProfileResult): readonly string[] {
  const { prepared, mismatched, dead, newItems } = result;
  return [
    ...(prepared.replaced.length > 0
      ? [
          'Go through the Cleansing ledger with sales: write "no" where a number was real, then run again with the ledger.',
        ]
      : []),
    "Use the sheet Cleansed demand as the demand of the next analyses.",
    ...(mismatched.length > 0
      ? [`Take the worst of the ${counted(mismatched.length, "mismatch", "mismatches")} to the supplier.`]
      : []),
    ...(newItems.length > 0 ? ["Hold the gates of Launch readiness for the new items."] : []),
    ...(dead.length > 0
      ? [`Decide on the ${counted(dead.length, "dead item")}: sell, return, write off or revive.`]
      : []),
  ];
}
