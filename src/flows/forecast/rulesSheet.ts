import { isoDate } from "../read/calendar";
import { percent } from "../format";
import type { ReportColumn, ReportPart, ReportSheet, RunPart } from "../report";
import { columnOf } from "./columns";
import { dayOf } from "./exceptionsSheet";
import { ALL } from "./league";
import { overrideValues } from "./overrideValue";
import type { ForecastResult } from "./result";
import { RULE_FIELDS } from "./rules";

/** Rights, tolerances and rhythm by segment, to be changed and given to the next run. */
export function rulesSheet(result: ForecastResult, run: RunPart): ReportSheet {
  return {
    key: "forecastRules",
    name: "Forecast rules",
    title: "Who plans what, how closely, and how often",
    note: "Change a tolerance or a right, write your reason, and give this table to the next run as your forecast rules.",
    parts: [rulesTable(result), run],
  };
}

/** When the forecasts are gone through, and which segments are on the table. */
export function meetingsSheet(result: ForecastResult, when: string, run: RunPart): ReportSheet {
  return {
    key: "forecastMeetings",
    name: "Forecast meetings",
    title: "Calendar of forecast reviews",
    note: "As often as the playbook asks for by segment; change it there. What is looked at by exception has no date of its own.",
    parts: [meetingsTable(result, when), run],
  };
}

const MEETINGS: Readonly<Record<string, { readonly days: number; readonly count: number }>> = {
  weekly: { days: 7, count: 13 },
  monthly: { days: 30.4375, count: 6 },
  quarterly: { days: 91.3125, count: 4 },
};

function rulesTable(result: ForecastResult): ReportPart {
  const { prepared, segments } = result;
  const rules = prepared.rules.rules;
  const summary = (segment: string) => segments.find((one) => one.segment === segment);
  const effort = (segment: string) => (summary(segment)?.items ?? 0) * prepared.rules.find(segment).effort;
  const total = rules.reduce((sum, { segment }) => sum + effort(segment), 0);
  const values = overrideValues(result);
  const editable = (id: string, type: string): Pick<ReportColumn, "edit"> => {
    if (id === "sellOut") return { edit: { choices: ["yes", "no"] } };
    if (type === "share") return { edit: { minimum: 0, maximum: 10 } };
    return type === "text" ? {} : { edit: { minimum: 0, maximum: 1000 } };
  };
  return {
    kind: "table",
    key: "forecastRules",
    title: "Rules by segment",
    freezeColumns: 1,
    columns: [
      columnOf(rules, "segment", "Segment", "class", ({ segment }) => segment, { look: "matrix" }),
      columnOf(rules, "items", "Items", "integer", ({ segment }) => summary(segment)?.items ?? 0),
      columnOf(rules, "share", "Share of planning effort", "share", ({ segment }) =>
        total > 0 ? effort(segment) / total : null,
      ),
      columnOf(rules, "review", "Forecast review", "text", ({ segment }) =>
        policyText(result, segment, "forecastReview"),
      ),
      columnOf(rules, "owner", "Decided by", "text", ({ segment }) => policyText(result, segment, "owner")),
      ...RULE_FIELDS.map(([id, label, type]) =>
        columnOf(rules, id, label, type === "number" ? "number" : type, (rule) => rule[id], editable(id, type)),
      ),
      columnOf(rules, "guard", "Guard on overrides", "text", ({ segment }) => {
        const value = values.find(({ name }) => name === `Segment ${segment}`)?.valueAdded;
        if (value == null) return "no override valued yet";
        return value >= 0
          ? `past ones took ${percent(value, 1)} points off`
          : `stopped: past ones added ${percent(-value, 1)} points of error`;
      }),
    ],
  };
}

function policyText({ prepared }: ForecastResult, segment: string, field: string): string | null {
  return String(prepared.policy.find(segment)?.values[field] ?? "") || null;
}

/** Dates of the forecast reviews that the playbook asks for, with what they are about. */
function meetingsTable(result: ForecastResult, when: string): ReportPart {
  const used = result.segments.filter(({ segment, items }) => segment !== ALL && items > 0);
  const monday = dayOf(when) + ((9 - (dayOf(when) % 7)) % 7 || 7);
  const meetings = Object.entries(MEETINGS)
    .flatMap(([rhythm, { days, count }]) => {
      const own = used.filter(({ segment }) => policyText(result, segment, "forecastReview") === rhythm);
      if (own.length === 0) return [];
      const exceptions = own.reduce((sum, segment) => sum + segment.exceptions, 0);
      return Array.from({ length: count }, (_, at) => ({
        ...{ rhythm, exceptions: at === 0 ? exceptions : null, segments: own.map(({ segment }) => segment).join(", ") },
        day: monday + Math.floor((at * days) / 7) * 7,
        items: own.reduce((sum, { items }) => sum + items, 0),
      }));
    })
    .sort((a, b) => a.day - b.day);
  const exceptional = used.filter(({ segment }) => policyText(result, segment, "forecastReview") === "by exception");
  const rows =
    meetings.length > 0
      ? meetings
      : [
          {
            rhythm: "by exception",
            exceptions: null,
            segments: exceptional.map(({ segment }) => segment).join(", "),
            day: monday,
            items: 0,
          },
        ];
  return {
    kind: "table",
    key: "forecastMeetings",
    title: `Forecast reviews from ${isoDate(monday)}`,
    columns: [
      columnOf(rows, "day", "Date", "date", ({ day }) => day),
      columnOf(rows, "rhythm", "Rhythm", "text", ({ rhythm }) => rhythm),
      columnOf(rows, "segments", "Segments", "text", ({ segments }) => segments),
      columnOf(rows, "items", "Items", "integer", ({ items }) => items),
      columnOf(rows, "exceptions", "Exceptions open today", "integer", ({ exceptions }) => exceptions),
      columnOf(rows, "notes", "Decisions", "text", () => null),
    ],
  };
}
