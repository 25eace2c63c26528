import { readRunSettings } from "../../src/cli/runSettings";
import { tinyFlow } from "../support/tinyFlow";

test("the object to draw is a text; anything else is refused in words", () => {
  expect(readRunSettings(tinyFlow, '{ "drawn": "apple" }').settings).toEqual({ drawn: "apple" });
  expect(() => readRunSettings(tinyFlow, '{ "drawn": 12 }')).toThrow("drawn must be the name of one object");
});
