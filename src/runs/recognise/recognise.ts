import type { ColumnRole, FlowInput, InputForm, Mapping } from "../../flows/define";
import type { Cell } from "../../flows/table";
import { contentScore } from "./contentScore";
import { headingScore } from "./headingScore";
import { looksLikePeriod } from "./looksLikePeriod";
import { strength } from "./strength";

export interface Recognition {
  readonly form: string;
  readonly mapping: Mapping;
  /** 0 to 1 per mapped role; below 0.5 the user should look. */
  readonly confidence: Readonly<Record<string, number>>;
  /** Required roles for which no column was found. */
  readonly missing: readonly string[];
}

/** Headings count for more than content: content is the same for every number. */
const HEADING_WEIGHT = 0.7;
/** A heading below this says nothing about the role. */
const HEADING_FLOOR = 0.5;
/** Content below this speaks against the role, whatever the heading says. */
const CONTENT_FLOOR = 0.5;
/** Confidence in a required column that was found by its content alone. */
export const GUESS = 0.3;

/**
 * Finds out which form a table has and which column plays which role, by headings (synonyms, other spellings, units,
 * languages, typing errors) and by what stands below them.
 */
export function recognise(
  input: Pick<FlowInput, "forms">,
  headings: readonly string[],
  sampleColumns: readonly (readonly Cell[])[],
): Recognition {
  const recognised = input.forms.map((form) => recogniseForm(form, headings, sampleColumns));
  const best = recognised.reduce((a, b) => (strength(b, input) > strength(a, input) ? b : a));
  return best;
}

function recogniseForm(
  form: InputForm,
  headings: readonly string[],
  samples: readonly (readonly Cell[])[],
): Recognition {
  const mapping: Record<string, number[]> = {};
  const confidence: Record<string, number> = {};
  const taken = new Set<number>();
  const assign = (role: ColumnRole, columns: number[], score: number): void => {
    mapping[role.id] = columns;
    confidence[role.id] = Math.round(score * 100) / 100;
    for (const column of columns) taken.add(column);
  };
  const single = form.roles.filter((role) => !role.many);
  const many = form.roles.filter((role) => role.many);
  const periodsWanted = many.some((role) => role.synonyms.some((synonym) => synonym === "period"));

  const offers = single.flatMap((role) =>
    headings.flatMap((heading, column) => {
      if (periodsWanted && looksLikePeriod(heading)) return [];
      const byHeading = headingScore(heading, role.synonyms);
      const byContent = contentScore(role.type, samples[column] ?? []);
      if (byHeading < HEADING_FLOOR || byContent < CONTENT_FLOOR) return [];
      return [{ role, column, score: HEADING_WEIGHT * byHeading + (1 - HEADING_WEIGHT) * byContent }];
    }),
  );
  // Sorting is stable: of equal offers the role named first and the column further left win.
  for (const { role, column, score } of offers.sort((a, b) => b.score - a.score)) {
    if (!mapping[role.id] && !taken.has(column)) assign(role, [column], score);
  }
  for (const role of many) {
    const columns = manyColumns(role, headings, samples, taken);
    if (columns.found.length > 0) assign(role, columns.found, columns.score);
  }
  for (const role of single.filter(({ id, required }) => required && !mapping[id])) {
    const guess = guessColumn(role, headings, samples, taken);
    if (guess !== null) assign(role, [guess], GUESS);
  }
  const missing = form.roles.filter(({ id, required }) => required && !mapping[id]).map(({ id }) => id);
  return { form: form.id, mapping, confidence, missing };
}

function manyColumns(
  role: ColumnRole,
  headings: readonly string[],
  samples: readonly (readonly Cell[])[],
  taken: ReadonlySet<number>,
): { found: number[]; score: number } {
  const free = headings.flatMap((heading, column) =>
    !taken.has(column) && contentScore(role.type, samples[column] ?? []) >= CONTENT_FLOOR ? [{ heading, column }] : [],
  );
  const pick = (fits: (heading: string) => boolean): number[] =>
    free.filter(({ heading }) => fits(heading)).map(({ column }) => column);
  const periods = role.synonyms.includes("period") ? pick(looksLikePeriod) : [];
  if (periods.length >= 2) return { found: periods, score: 1 };
  const named = pick((heading) => headingScore(heading, role.synonyms) >= HEADING_FLOOR);
  // One column that speaks of a month, such as a mean, is not a row of months.
  const lonely = named.length === 1 && role.synonyms.includes("period");
  if (named.length >= 1) return { found: named, score: lonely ? 0.5 : 0.8 };
  return { found: free.map(({ column }) => column), score: GUESS };
}

function guessColumn(
  role: ColumnRole,
  headings: readonly string[],
  samples: readonly (readonly Cell[])[],
  taken: ReadonlySet<number>,
): number | null {
  let best: { column: number; score: number } | null = null;
  for (const column of headings.keys()) {
    const score = contentScore(role.type, samples[column] ?? []);
    if (!taken.has(column) && score >= 0.8 && (!best || score > best.score)) best = { column, score };
  }
  return best?.column ?? null;
}
