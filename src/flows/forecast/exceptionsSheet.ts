import { serialOf } from "../read/calendar";
import type { ReportSheet, RunPart } from "../report";
import { columnOf, identity } from "./columns";
import type { ForecastResult } from "./result";
import { periodWord } from "./words";

/** States of an exception, from found to done. */
const STATES = ["open", "explained", "method changed", "override agreed", "accepted"] as const;

/** A task for every item beyond the tolerance of its segment: who answers it, and until when. */
export function exceptionsSheet(result: ForecastResult, when: string, run: RunPart): ReportSheet | null {
  const { exceptions, prepared, accuracies } = result;
  if (exceptions.length === 0) return null;
  const items = exceptions.map(({ item }) => item);
  const segment = (item: number) => prepared.segments[item] ?? "";
  const money = prepared.sales.revenue !== null;
  const { currency } = prepared.sales;
  const word = periodWord(result, 1);
  const missed = money ? `Missed per ${word} (${currency || "money"})` : `Missed per ${word} (units)`;
  return {
    key: "forecastExceptions",
    name: "Forecast exceptions",
    title: "Items beyond the tolerance of their segment",
    note: "Those that miss the most first. Owner and days to answer are those of the segment; state, answer and owner can be changed.",
    parts: [
      {
        kind: "table",
        key: "forecastExceptions",
        title: "Exceptions",
        freezeColumns: 1,
        columns: [
          ...identity(result, items),
          columnOf(exceptions, "missed", missed, money ? "money" : "number", ({ impact }) => impact, { look: "bar" }),
          columnOf(exceptions, "severity", "Times the tolerance", "number", ({ severity }) => severity),
          columnOf(exceptions, "wape", "Error (WAPE)", "share", ({ item }) => accuracies[item]?.wape ?? null),
          columnOf(exceptions, "bias", "Bias (+ too low)", "share", ({ item }) => accuracies[item]?.bias ?? null),
          columnOf(
            exceptions,
            "signal",
            "Tracking signal",
            "number",
            ({ item }) => accuracies[item]?.tracking?.signal ?? null,
          ),
          columnOf(exceptions, "owner", "Owner", "text", ({ item }) =>
            String(prepared.policy.find(segment(item))?.values["owner"] ?? "planner"),
          ),
          columnOf(
            exceptions,
            "due",
            "Answer by",
            "date",
            ({ item }) => dayOf(when) + prepared.rules.find(segment(item)).daysToAnswer,
          ),
          columnOf(exceptions, "state", "State", "text", () => STATES[0], { edit: { choices: STATES } }),
          columnOf(exceptions, "answer", "Answer", "text", () => null),
          columnOf(exceptions, "why", "What is exceeded", "text", ({ reasons }) => reasons.join("; ")),
          columnOf(exceptions, "advice", "Advice", "text", ({ advice }) => advice),
        ],
      },
      run,
    ],
  };
}

/** Excel serial of the day of an ISO date and time. */
export function dayOf(when: string): number {
  const [year = 1970, month = 1, day = 1] = when.slice(0, 10).split("-").map(Number);
  return serialOf(year, month, day);
}
