import type { FlowInput } from "../define";
import { playbookInput } from "../playbookInput";
import { salesInput } from "../sales/salesInput";
import { formerRunInput } from "./formerRun";

/** Sales, and optionally the user's own playbook and the run before. */
export const productInputs: readonly FlowInput[] = [salesInput, playbookInput("products"), formerRunInput];
