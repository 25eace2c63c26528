#!/usr/bin/env node
import { register as registerRequire } from "tsx/cjs/api";
import { register as registerImport } from "tsx/esm/api";

// The command line is the add-in's own TypeScript, run as it stands.
registerRequire();
registerImport();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
