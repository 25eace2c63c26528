/** `RowIndex` on the wire is `rowIndex` in our definitions; names that begin with an underscore stay as they are. */
export function fromWireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

export function toWireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
