import type { Stage } from "./stage";

/** Something the add-in does with a workbook. */
export interface Operation {
  readonly name: string;
  /** Brings the workbook into the state from which the operation starts. */
  prepare(stage: Stage): Promise<void>;
  /** What it answers is compared; what it writes is seen in the workbook. */
  run(stage: Stage): Promise<unknown>;
  /** Some troubles leave it with a poorer answer instead of none. */
  readonly makesDo?: true;
  /** Sheets whose cells the user agreed to have replaced. */
  readonly replaces?: readonly string[];
}
