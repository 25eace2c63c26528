const FILE_MARK = "_xldudf_";

/** SEG.ABC → _xldudf_SEG_ABC: the namespace is set off by an underscore, further dots stay. */
export function customNameInFile(name: string): string {
  return FILE_MARK + name.replace(".", "_");
}

/**
 * The name of a custom function from the file's: found among the known names, which tells dots from underscores,
 * and otherwise read with the first underscore as the end of the namespace.
 */
export function customNameFromFile(fileName: string, known: readonly string[] = []): string {
  const body = fileName.slice(FILE_MARK.length);
  const plain = (name: string): string => name.toUpperCase().replaceAll(".", "_");
  return known.find((name) => plain(name) === plain(body)) ?? body.replace("_", ".");
}

export function isCustomNameInFile(name: string): boolean {
  return name.toLowerCase().startsWith(FILE_MARK);
}

/** A function with a namespace that is not one of Excel's own dotted names. */
export function isCustomName(name: string, isExcels: (name: string) => boolean): boolean {
  return name.includes(".") && !name.startsWith("_") && !isExcels(name.toUpperCase());
}
