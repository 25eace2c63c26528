import { percent } from "../format";
import type { ReportPart, ReportSheet, RunPart, TablePart } from "../report";
import { STEP_NAMES } from "./accuracy";
import { columnOf } from "./columns";
import { isWorse } from "./judged";
import { ALL } from "./league";
import { levelOfDetail } from "./levelOfDetail";
import { STEPS } from "./plan";
import type { ForecastResult } from "./result";
import { methodWords } from "./words";

/** Segments, ways of choosing, methods, and whether the classes hold what they promise. */
export function accuracySheet(result: ForecastResult, run: RunPart): ReportSheet {
  return {
    key: "forecastAccuracy",
    name: "Forecast accuracy",
    title: "Accuracy by segment and what each step is worth",
    note: testedWords(result),
    parts: [stepSegmentsTable(result), ...leagueParts(result), ...detailParts(result), classTable(result), run],
  };
}

function testedWords({ prepared, segments }: ForecastResult): string {
  const { held, periods } = prepared.windows;
  if (held === 0) return `With ${String(periods)} periods none could be held out: nothing here is tested.`;
  const names = prepared.sales.periods;
  const part = (from: number, to: number) => `${names[from] ?? ""} to ${names[to - 1] ?? ""}`;
  const all = segments.at(-1);
  return (
    `Methods were chosen by their errors in ${part(prepared.windows.choice, prepared.windows.test)} and then tested on ${part(prepared.windows.test, periods)}, which took no part in the choice.` +
    (all?.used.wape == null ? "" : ` Error over all items: ${percent(all.used.wape, 1)}.`)
  );
}

/** Accuracy, method and fallback of each segment. */
export function segmentsTable(result: ForecastResult): TablePart {
  const { segments, prepared } = result;

  return {
    kind: "table",
    key: "forecastSegments",
    title: "Accuracy by segment",
    freezeColumns: 1,
    columns: [
      columnOf(segments, "segment", "Segment", "class", ({ segment }) => segment, { look: "matrix" }),
      columnOf(segments, "items", "Items", "integer", ({ items }) => items),
      columnOf(segments, "tested", "Items tested", "integer", ({ used }) => used.items),
      columnOf(segments, "wape", "Error (WAPE)", "share", ({ used }) => used.wape),
      columnOf(segments, "naive", "Error of the last period repeated", "share", ({ steps }) => steps.naive.wape),
      columnOf(segments, "valueAdded", "Value added (points of WAPE)", "share", ({ valueAdded }) => valueAdded),
      columnOf(segments, "bias", "Bias (+ too low)", "share", ({ used }) => used.bias),
      columnOf(segments, "mase", "MASE (mean)", "number", ({ mase }) => mase),
      columnOf(segments, "rmsse", "RMSSE (mean)", "number", ({ used }) => used.rmsse),
      columnOf(segments, "exceptions", "Exceptions (items)", "integer", ({ exceptions }) => exceptions),
      columnOf(segments, "champion", "Best method", "text", ({ champion }) => champion),
      columnOf(segments, "fallback", "Fallback", "text", ({ fallback }) => fallback),
      columnOf(
        segments,
        "playbook",
        "Method of the playbook",
        "text",
        ({ segment }) => String(prepared.policy.find(segment)?.values["forecastMethod"] ?? "") || null,
      ),
      columnOf(segments, "advice", "Advice", "text", (summary) => adviceOf(result, summary)),
    ],
  };
}

/** Points of error below which two ways of choosing are as good as each other. */
const WORTH = 0.005;

function adviceOf(
  { prepared }: ForecastResult,
  { segment, steps, champion, league, used }: ForecastResult["segments"][number],
): string {
  if (steps.champion.wape === null || steps.one.wape === null || steps.naive.wape === null)
    return used.items > 0 ? "No demand in the held-out periods to measure by." : "Not tested: too little history.";
  if (segment === ALL) {
    const gain = steps.one.wape - steps.champion.wape;
    if (gain > WORTH)
      return `A method for each segment takes ${percent(gain, 1)} points off the error of one method for all.`;
    return "One method for all items would do as well as one for each segment.";
  }
  const named = String(prepared.policy.find(segment)?.values["forecastMethod"] ?? "none");
  if ((league?.tried ?? 0) < 3) return "Too few items to choose by: the best method of all items applies.";
  if (isWorse({ used: steps.champion, steps }))
    return "The last period repeated was better of late: has the level moved?";
  if (named === "none" || steps.playbook.wape === null)
    return `The playbook forecasts nothing here; ${methodWords(champion)} stands in.`;
  const gain = steps.playbook.wape - steps.champion.wape;
  if (gain > WORTH) return `Take ${champion} instead of ${named}: ${percent(gain, 1)} points less error.`;
  return named === champion
    ? "Keep the method of the playbook."
    : "Keep the method of the playbook: the best one is hardly better.";
}

/** What each step of choosing adds, over all items. */
export function stepsTable(result: ForecastResult): TablePart {
  const all = result.segments.at(-1);
  const rows = STEPS.map((step, at) => ({ step, before: at === 0 ? null : STEPS[at - 1], own: all?.steps[step] }));
  const naive = all?.steps.naive.wape ?? null;
  const less = (from: number | null | undefined, to: number | null | undefined) =>
    from == null || to == null ? null : from - to;
  return {
    kind: "table",
    key: "forecastSteps",
    title: "What each step is worth, over all items",
    columns: [
      columnOf(rows, "step", "Step", "text", ({ step }) => STEP_NAMES[step]),
      columnOf(rows, "wape", "Error (WAPE)", "share", ({ own }) => own?.wape ?? null),
      columnOf(rows, "bias", "Bias (+ too low)", "share", ({ own }) => own?.bias ?? null),
      columnOf(rows, "rmsse", "RMSSE (mean)", "number", ({ own }) => own?.rmsse ?? null),
      columnOf(rows, "againstNaive", "Value added against the last period repeated", "share", ({ own }) =>
        less(naive, own?.wape),
      ),
      columnOf(rows, "againstBefore", "Value added against the step before", "share", ({ own, before }) =>
        before ? less(all?.steps[before].wape, own?.wape) : null,
      ),
    ],
  };
}

/** The same by segment: error of each way of choosing. */
function stepSegmentsTable({ segments }: ForecastResult): TablePart {
  return {
    kind: "table",
    key: "forecastStepSegments",
    title: "Error (WAPE) by segment and way of choosing the method",
    freezeColumns: 1,
    columns: [
      columnOf(segments, "segment", "Segment", "class", ({ segment }) => segment, { look: "matrix" }),
      ...STEPS.map((step) => columnOf(segments, step, STEP_NAMES[step], "share", ({ steps }) => steps[step].wape)),
    ],
  };
}

/** Every method's error in every segment, in the periods that choose. */
function leagueParts({ segments, prepared }: ForecastResult): ReportPart[] {
  if (segments.every(({ league }) => !league || league.tried === 0)) return [];
  return [
    {
      kind: "table",
      key: "forecastLeague",
      title: "League of the methods: RMSSE by segment in the periods that choose",
      freezeColumns: 1,
      columns: [
        columnOf(segments, "segment", "Segment", "class", ({ segment }) => segment, { look: "matrix" }),
        columnOf(segments, "tried", "Items that took part", "integer", ({ league }) => league?.tried ?? 0),
        ...prepared.league.map((method) =>
          columnOf(
            segments,
            method,
            method,
            "number",
            ({ league }) => league?.ranking.find((entry) => entry.method === method)?.rmsse ?? null,
          ),
        ),
      ],
    },
  ];
}

/** Item by item or the group shared out: both levels over the held-out periods. */
function detailParts(result: ForecastResult): ReportPart[] {
  const rows = levelOfDetail(result);
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      key: "forecastDetail",
      title: "Level of detail: error (WAPE) forecast item by item and as a group",
      columns: [
        columnOf(rows, "group", "Group", "text", ({ group }) => group),
        columnOf(rows, "items", "Items", "integer", ({ items }) => items),
        columnOf(rows, "byItem", "Items, one by one", "share", ({ byItem }) => byItem),
        columnOf(rows, "byGroup", "Items, group shared out", "share", ({ byGroup }) => byGroup),
        columnOf(rows, "summed", "Group total, items added up", "share", ({ summed }) => summed),
        columnOf(rows, "total", "Group total, forecast as one", "share", ({ total }) => total),
        columnOf(rows, "advice", "Advice", "text", ({ advice }) => advice),
      ],
    },
  ];
}

function classTable({ check }: ForecastResult): TablePart {
  const { classes, rising, statistic, pValue } = check;
  const verdict =
    statistic === null || pValue === null
      ? "Too few items to tell."
      : `${rising ? "The error rises from X to Z" : "The error does not rise from X to Z"}; ${pValue < 0.05 ? "the classes differ" : "the classes do not differ"} (Kruskal and Wallis: ${statistic.toFixed(1)}, p ${pValue < 0.001 ? "below 0.001" : pValue.toFixed(3)}).`;
  return {
    kind: "table",
    key: "forecastClasses",
    title: "Are the classes by variability those of the forecast error?",
    columns: [
      columnOf(classes, "class", "Class", "class", ({ letter }) => letter, { look: "xyz" }),
      columnOf(classes, "items", "Items tested", "integer", ({ items }) => items),
      columnOf(classes, "middle", "Middle error of the items (WAPE)", "share", ({ middle }) => middle),
      columnOf(classes, "verdict", "Finding", "text", ({ letter }) => (letter === "X" ? verdict : null)),
    ],
  };
}
