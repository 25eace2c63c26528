import type { Definition } from "../machine/define";
import { getFunction } from "./get";
import { playbookFunction } from "./playbook";
import { policyFunction } from "./policy";
import { versionFunction } from "./version";

export const policyFunctions: readonly Definition[] = [policyFunction, playbookFunction, getFunction, versionFunction];
