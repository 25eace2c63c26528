import { count, counted, verb } from "../format";
import { isWorse } from "./judged";
import { ALL } from "./league";
import { ANALOGUE } from "./plan";
import { errorTitle } from "./pictures";
import type { ForecastResult } from "./result";
import { methodWords } from "./words";

export function forecastSentences(result: ForecastResult): readonly string[] {
  const { plan, prepared, segments, exceptions } = result;
  const items = prepared.segments.length;
  if (items === 0)
    return ["No item is left after the rules for reading.", "No forecast can be made: look at the findings."];
  const made = plan.items.filter(({ forecast }) => forecast !== null).length;
  const fresh = plan.items.filter(({ method }) => method === ANALOGUE).length;
  const own = segments.filter(({ segment }) => segment !== ALL);
  const worse = own.filter(isWorse);
  const tested = own.filter(({ valueAdded }) => valueAdded !== null);
  return [
    `${count(made)} of ${counted(items, "item")} ${verb(made, "is", "are")} forecast for ${counted(prepared.horizon, prepared.sales.periodName)} ahead` +
      (fresh > 0 ? `, ${count(fresh)} of them new and after the launches of similar items.` : "."),
    `${errorTitle(result)}${prepared.windows.held > 0 ? ` (${counted(prepared.windows.held, prepared.sales.periodName)} held out)` : ""}.`,
    ...(tested.length > 0
      ? [
          worse.length === 0
            ? `In all ${counted(tested.length, "segment")} the forecast is at least as good as the last period repeated.`
            : `In ${count(worse.length)} of ${counted(tested.length, "segment")} (${worse.map(({ segment }) => segment).join(", ")}) repeating the last period would have been better.`,
          `${counted(exceptions.length, "item")} ${verb(exceptions.length, "is", "are")} beyond the tolerance of ${verb(exceptions.length, "its", "their")} segment${sideWords(result)}.`,
        ]
      : []),
  ];
}

/** Share of the exceptions to one side from which it is the market that moved, not the items. */
const ONE_SIDED = 0.7;

function sideWords({ exceptions, accuracies }: ForecastResult): string {
  const low = exceptions.filter(({ item }) => (accuracies[item]?.bias ?? 0) > 0).length;
  const high = exceptions.filter(({ item }) => (accuracies[item]?.bias ?? 0) < 0).length;
  const most = Math.max(low, high);
  if (exceptions.length < 10 || most < ONE_SIDED * exceptions.length) return "";
  return `, ${count(most)} of them forecast too ${low > high ? "low" : "high"}: the whole market moved, or a season that the history is too short to show`;
}

export function forecastNextSteps(result: ForecastResult): readonly string[] {
  const { segments, exceptions, prepared } = result;
  const worst = segments
    .filter((summary) => summary.segment !== ALL && isWorse(summary))
    .sort((a, b) => b.exceptions - a.exceptions)[0];
  const champion = segments.find(({ segment }) => segment === ALL)?.champion;
  return [
    ...(exceptions.length > 0
      ? [`Answer the first ${counted(Math.min(20, exceptions.length), "exception")}: they miss the most.`]
      : []),
    ...(worst ? [`Look into ${worst.segment}: repeating the last period would have been better there.`] : []),
    ...(champion ? [`Over all items ${methodWords(champion)} was best: take it for items that no rule covers.`] : []),
    "Send the Consensus sheet round, and give it to the next run: past overrides are then valued, coming ones used.",
    ...(prepared.windows.held === 0 ? ["Come back with more periods of history: nothing could be tested."] : []),
  ];
}
