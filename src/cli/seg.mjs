#!/usr/bin/env node
import { register } from "tsx/cjs/api";
import { createRequire } from "node:module";

// The command line is the add-in's own TypeScript, run as it stands.
register();
const { main } = createRequire(import.meta.url)("./main.ts");
process.exitCode = await main(process.argv.slice(2));
