/** Takes the marks off that files put before names of newer functions and of LAMBDA parameters. */
export function plainFunctionName(name: string): string {
  return name.replace(/^_xlfn\.(?:_xlws\.)?|^_xlpm\./i, "");
}
