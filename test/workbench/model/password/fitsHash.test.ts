/** @jest-environment node */
import { createHash } from "node:crypto";
import { fitsHash } from "../../../../src/workbench/model/password/fitsHash";
import { sha512 } from "../../../../src/workbench/model/password/sha512";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

describe("SHA-512", () => {
  // FIPS 180-4, examples of NIST: "abc", and the message of two blocks.
  test.each([
    [
      "abc",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909",
    ],
  ])("%s", (text, expected) => expect(hex(sha512(Buffer.from(text)))).toBe(expected));

  test("gives what Node gives, around the ends of blocks", () => {
    for (const size of [0, 1, 111, 112, 119, 127, 128, 129, 239, 240, 241, 1000]) {
      const message = Uint8Array.from({ length: size }, (_, at) => (at * 151 + size) & 255);
      expect(hex(sha512(message))).toBe(createHash("sha512").update(message).digest("hex"));
    }
  });
});

/** The hash of ECMA-376 part 1, 18.3.1.85, by Node's own means. */
function attributesFor(password: string, rounds: number): Record<string, string> {
  const salt = Buffer.from("0123456789abcdef");
  let hash = createHash("sha512").update(salt).update(utf16(password)).digest();
  for (let round = 0; round < rounds; round++) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(round);
    hash = createHash("sha512").update(hash).update(number).digest();
  }
  const [hashValue, saltValue] = [hash.toString("base64"), salt.toString("base64")];
  return { algorithmName: "SHA-512", hashValue, saltValue, spinCount: String(rounds) };
}

test("passwords of today are checked with salt and rounds", () => {
  const attributes = attributesFor("Geheim é", 300);
  expect(fitsHash("Geheim é", attributes)).toBe(true);
  expect(fitsHash("geheim é", attributes)).toBe(false);
  expect(fitsHash("", attributes)).toBe(false);
  const ofWorkbook = Object.entries(attributes).map(([name, value]) => [
    `workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value,
  ]);
  expect(fitsHash("Geheim é", Object.fromEntries(ofWorkbook) as Record<string, string>)).toBe(true);
});

// Test data of PhpSpreadsheet (tests/data/Shared/PasswordHashes.php).
test.each([
  ["PhpSpreadsheet", "BCDE"],
  ["Mark Baker", "877D"],
])("the 16-bit hash of %s is %s", (password, hash) => {
  expect(fitsHash(password, { password: hash })).toBe(true);
  expect(fitsHash(password, { workbookPassword: hash.toLowerCase() })).toBe(true);
  expect(fitsHash(`${password}!`, { password: hash })).toBe(false);
});

test("what cannot be checked is told, not guessed", () => {
  const attributes = attributesFor("secret", 0);
  expect(fitsHash("secret", { ...attributes, algorithmName: "SHA-1" })).toBeNull();
  expect(fitsHash("secret", { ...attributes, spinCount: "4000000000" })).toBeNull();
  expect(fitsHash("secret", { ...attributes, hashValue: "%" })).toBeNull();
  expect(fitsHash("秘密", { password: "1234" })).toBeNull();
});

test("no hash means no password", () => {
  expect(fitsHash("", {})).toBe(true);
  expect(fitsHash("", { lockWindows: "1" })).toBe(true);
  expect(fitsHash("x", {})).toBe(false);
});
