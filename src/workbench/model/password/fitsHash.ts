import { sha512 } from "./sha512";
import { shortHash } from "./shortHash";

/** Excel hashes 100,000 times; a file that asks for far more would keep the workbench busy for minutes. */
const MOST_ROUNDS = 1_000_000;

/**
 * Whether a password is the one whose hash a file holds, as attributes of sheetProtection or workbookProtection; null
 * when that cannot be told here. Without a hash only the empty password fits.
 */
export function fitsHash(password: string, attributes: Readonly<Record<string, string>>): boolean | null {
  const one = (name: string): string | undefined =>
    attributes[name] ?? attributes[`workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  const long = one("hashValue");
  if (long !== undefined) {
    const rounds = Number(one("spinCount") ?? 0);
    if (one("algorithmName") !== "SHA-512" || !(rounds >= 0 && rounds <= MOST_ROUNDS)) return null;
    const salt = bytesOf(one("saltValue") ?? "");
    const wanted = bytesOf(long);
    if (!salt || !wanted) return null;
    const found = hashOf(password, salt, rounds);
    return wanted.length === found.length && wanted.every((byte, at) => byte === found[at]);
  }
  const short = (one("password") ?? "").toUpperCase().padStart(4, "0");
  if (short === NO_PASSWORD) return password === "";
  // Letters beyond Latin are hashed in the code page of the computer that set the password.
  return short === shortHash(password) || (shortHashIsSure(password) ? false : null);
}

function shortHashIsSure(password: string): boolean {
  for (let at = 0; at < password.length; at++) if (password.charCodeAt(at) > 0xff) return false;
  return true;
}

const NO_PASSWORD = "0000";

/** ECMA-376 part 1, 18.3.1.85: salt and password first, then every round what it gave and the number of the round. */
function hashOf(password: string, salt: Uint8Array, rounds: number): Uint8Array {
  const first = new Uint8Array(salt.length + 2 * password.length);
  first.set(salt);
  const letters = new DataView(first.buffer, salt.length);
  for (let at = 0; at < password.length; at++) letters.setUint16(2 * at, password.charCodeAt(at), true);
  const again = new Uint8Array(68);
  const round = new DataView(again.buffer, 64);
  let hash = sha512(first);
  for (let number = 0; number < rounds; number++) {
    again.set(hash);
    round.setUint32(0, number, true);
    hash = sha512(again);
  }
  return hash;
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
