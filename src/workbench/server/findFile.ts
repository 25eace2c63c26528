import { existsSync, statSync } from "node:fs";
import path from "node:path";

/** Folders by the first part of the address; the address that stands alone is the page. */
export interface Rooms {
  readonly [prefix: string]: string;
}

/** The file behind an address, or null when there is none or it lies outside of its room. */
export function findFile(address: string, rooms: Rooms): string | null {
  let asked: string;
  try {
    asked = decodeURIComponent(address.split(/[?#]/)[0] ?? "/");
  } catch {
    return null;
  }
  const prefix = Object.keys(rooms)
    .sort((one, other) => other.length - one.length)
    .find((candidate) => asked.startsWith(candidate));
  const room = prefix === undefined ? undefined : rooms[prefix];
  if (prefix === undefined || room === undefined) return null;
  const file = path.resolve(room, asked.slice(prefix.length) || "index.html");
  if (file !== room && !file.startsWith(room + path.sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
