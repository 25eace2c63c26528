import { NOBODY } from "./rules";
import type { ReportPart, ReportSheet, RunPart } from "../report";
import { readSettings } from "../settings";
import { columnOf, identity } from "./columns";
import { overrideValues } from "./overrideValue";
import type { ForecastResult } from "./result";

const REASONS = [
  "promotion",
  "new customer",
  "lost customer",
  "price change",
  "shortage",
  "successor",
  "season",
  "other",
];

/** The form that goes round: the forecast, what somebody would put in its place, why, and who. */
export function consensusSheet(result: ForecastResult, run: RunPart): ReportSheet | null {
  const { prepared, plan } = result;
  const rows = consensusRows(result);
  const values = valueParts(result);
  if (rows.length === 0 && values.length === 0) return null;
  const agreed = new Map(prepared.overrides.map((one) => [`${String(one.item)} ${String(one.at)}`, one]));
  const given = ({ item, step }: (typeof rows)[number]) =>
    agreed.get(`${String(item)} ${String(prepared.sales.periods.length + step)}`);
  const baseline = ({ item, step }: (typeof rows)[number]) => plan.items[item]?.forecast?.[step] ?? null;
  const consensus = (row: (typeof rows)[number]) => given(row)?.units ?? baseline(row);
  const form: ReportPart[] =
    rows.length === 0
      ? []
      : [
          {
            kind: "table",
            key: "consensus",
            title: "Consensus form",
            freezeColumns: 1,
            columns: [
              ...identity(
                result,
                rows.map(({ item }) => item),
              ),
              columnOf(rows, "period", "Period", "text", ({ step }) => prepared.ahead[step] ?? ""),
              columnOf(rows, "baseline", "Baseline (units)", "number", baseline),
              columnOf(
                rows,
                "low",
                "Low end of the band",
                "number",
                ({ item, step }) => plan.items[item]?.low?.[step] ?? null,
              ),
              columnOf(
                rows,
                "high",
                "High end of the band",
                "number",
                ({ item, step }) => plan.items[item]?.high?.[step] ?? null,
              ),
              columnOf(rows, "override", "Override (units)", "number", (row) => given(row)?.units ?? null, {
                edit: { minimum: 0, maximum: 1e9 },
              }),
              columnOf(rows, "reason", "Reason", "text", (row) => given(row)?.reason || null, {
                edit: { choices: REASONS },
              }),
              columnOf(rows, "author", "Author", "text", (row) => given(row)?.author || null),
              columnOf(rows, "agreed", "Consensus (units)", "number", consensus, {
                formula: '=IF({column:override}="",{column:baseline},{column:override})',
                always: true,
              }),
              columnOf(
                rows,
                "deviation",
                "Deviation from the baseline",
                "share",
                (row) => {
                  const [before, after] = [baseline(row) ?? 0, consensus(row) ?? 0];
                  return before === 0 ? null : after / before - 1;
                },
                { formula: '=IF({column:baseline}=0,"",{column:agreed}/{column:baseline}-1)', always: true },
              ),
              columnOf(rows, "free", "Free up to (deviation)", "share", ({ item }) => ruleOf(result, item).freeRange),
              columnOf(rows, "rights", "Who may override", "text", ({ item }) => ruleOf(result, item).overrideBy),
            ],
          },
        ];
  return {
    key: "consensus",
    name: "Consensus",
    title: "Consensus form: what you know that the history does not",
    note: "Type an override only where you know better, choose the reason and sign it. Give the sheet to the next run: overrides of periods to come are used, those of past periods are valued.",
    parts: [...form, ...values, run],
  };
}

function ruleOf({ prepared }: ForecastResult, item: number) {
  return prepared.rules.find(prepared.segments[item] ?? "");
}

function consensusRows(result: ForecastResult): readonly { readonly item: number; readonly step: number }[] {
  const { prepared, plan, exceptions, settings } = result;
  const read = readSettings(settings);
  const exceptional = new Set(exceptions.map(({ item }) => item));
  const asked = new Set(prepared.overrides.map(({ item }) => item));
  const scope = read.text("consensusScope");
  const steps = Math.min(read.number("consensusPeriods"), prepared.horizon);
  return prepared.order
    .filter((item) => {
      if (!plan.items[item]?.forecast) return false;
      const allowed = ruleOf(result, item).overrideBy.trim().toLowerCase() !== NOBODY;
      return asked.has(item) || (allowed && (scope === "rights" || exceptional.has(item)));
    })
    .flatMap((item) => Array.from({ length: steps }, (_, step) => ({ item, step })));
}

/** What overrides of the past were worth: whoever made the forecast worse is told so. */
function valueParts(result: ForecastResult): ReportPart[] {
  const values = overrideValues(result);
  if (values.length === 0) return [];
  return [
    {
      kind: "table",
      key: "overrideValue",
      title: "What past overrides were worth",
      columns: [
        columnOf(values, "group", "Overrides of", "text", ({ name }) => name),
        columnOf(values, "count", "Overrides", "integer", ({ count }) => count),
        columnOf(values, "better", "Closer than the baseline", "integer", ({ better }) => better),
        columnOf(values, "baseline", "Error of the baseline (WAPE)", "share", ({ baselineWape }) => baselineWape),
        columnOf(values, "override", "Error of the override (WAPE)", "share", ({ overrideWape }) => overrideWape),
        columnOf(values, "value", "Value added (points of WAPE)", "share", ({ valueAdded }) => valueAdded),
        columnOf(values, "verdict", "Verdict", "text", ({ valueAdded }) =>
          valueAdded === null
            ? "no demand to measure by"
            : valueAdded >= 0
              ? "worth the effort"
              : "made it worse: leave the forecast alone",
        ),
      ],
    },
  ];
}
