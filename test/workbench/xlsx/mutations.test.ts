import { FileFault } from "../../../src/workbench/xlsx/fileFault";
import { PackageReader, writePackage } from "../../../src/workbench/xlsx/package";
import type { Part } from "../../../src/workbench/xlsx/package";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { noteReliability } from "../../support/noteReliability";
import { everything } from "./everything";

const BYTE_MUTATIONS = 300;
const PART_MUTATIONS = 500;
/** For slow machines: a change that makes reading hang would take for ever. */
const PATIENCE = 120_000;

/** A small generator of our own, so that every machine tries the same. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

let good: Uint8Array;
let parts: Part[];

beforeAll(async () => {
  good = await writeXlsx(everything());
  const reader = await PackageReader.open(good);
  parts = reader.paths().map((path) => ({ path, content: reader.text(path) ?? "" }));
});

afterAll(() =>
  noteReliability("filesMutated", [
    {
      what: "Bytes of a good file changed, cut or put in",
      count: BYTE_MUTATIONS,
      held: "opens, or says that it is damaged",
    },
    {
      what: "Parts of a good file changed: tags, attributes, numbers, whole parts",
      count: PART_MUTATIONS,
      held: "opens and can be saved again, or says what is wrong",
    },
  ]),
);

/** Null when the file opens and its workbook can be written; the words of the fault when it is refused. */
async function outcome(bytes: Uint8Array): Promise<string | null> {
  try {
    const workbook = await readXlsx(bytes);
    await readXlsx(await writeXlsx(workbook));
    return null;
  } catch (problem) {
    if (problem instanceof FileFault) return problem.message;
    throw problem;
  }
}

test(
  "bytes changed anywhere",
  async () => {
    const pick = random(1);
    let refused = 0;
    for (let round = 0; round < BYTE_MUTATIONS; round++) {
      const at = pick(good.length);
      const kind = pick(4);
      const bytes =
        kind === 0
          ? good.subarray(0, at)
          : kind === 1
            ? Uint8Array.from([...good.subarray(0, at), pick(256), ...good.subarray(at)])
            : good.slice().fill(pick(256), at, at + 1 + (kind === 2 ? 0 : pick(64)));
      if ((await outcome(bytes)) !== null) refused++;
    }
    // A checksum stands over every part: hardly a change goes unnoticed.
    expect(refused).toBeGreaterThan(BYTE_MUTATIONS * 0.8);
  },
  PATIENCE,
);

const VALUES = [
  "",
  "-1",
  "0",
  "99999999999",
  "1e308",
  "NaN",
  "A0",
  "XFE1048577",
  "__proto__",
  "&#0;",
  "<",
  "\uFFFE",
  "#REF!",
  "'",
];

function changed(text: string, pick: (below: number) => number): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  const values = [...text.matchAll(/="[^"]*"/g)];
  const tag = tags[pick(Math.max(1, tags.length))];
  const value = values[pick(Math.max(1, values.length))];
  const other = tags[pick(Math.max(1, tags.length))];
  const swap = (found: RegExpExecArray | undefined, by: string): string =>
    found ? text.slice(0, found.index) + by + text.slice(found.index + found[0].length) : by;
  switch (pick(7)) {
    case 0:
      return swap(tag, "");
    case 1:
      return swap(tag, (tag?.[0] ?? "") + (tag?.[0] ?? ""));
    case 2:
      return swap(tag, other?.[0] ?? "");
    case 3:
      return text.slice(0, pick(text.length));
    case 4:
      return swap(value, "=''");
    default:
      return swap(value, `="${VALUES[pick(VALUES.length)] ?? ""}"`);
  }
}

test(
  "parts changed where XML allows it",
  async () => {
    const pick = random(2);
    let opened = 0;
    for (let round = 0; round < PART_MUTATIONS; round++) {
      const at = pick(parts.length);
      const mutated = parts.flatMap((part, index) => {
        if (index !== at) return [part];
        return pick(20) === 0 ? [] : [{ path: part.path, content: changed(String(part.content), pick) }];
      });
      if ((await outcome(await writePackage(mutated))) === null) opened++;
    }
    expect(opened).toBeGreaterThan(0);
    expect(opened).toBeLessThan(PART_MUTATIONS);
  },
  PATIENCE,
);
