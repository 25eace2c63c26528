import { EngineError } from "../../src/engine";
import type { FaultCode } from "../../src/engine";

/** Expects an engine fault of this kind about this argument, with these words in its message. */
export function expectFault(call: () => unknown, code: FaultCode, argument: string, words: RegExp): void {
  let fault: unknown;
  try {
    call();
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(EngineError);
  expect(fault).toMatchObject({ code, argument });
  expect((fault as EngineError).message).toMatch(words);
}
