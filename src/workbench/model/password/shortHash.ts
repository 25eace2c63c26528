/**
 * The 16-bit hash of ECMA-376 part 4, 14.7.1, which Excel still accepts. It keeps honest people from editing, which is
 * all that the protection of a sheet does anyway.
 */
export function shortHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}
