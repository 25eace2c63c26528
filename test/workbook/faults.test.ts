import { sheetGone, toFault } from "../../src/workbook/faults";

describe("faults in the user's words", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "write", "cellEditMode"],
    ["AccessDenied", "write", "protectedSheet"],
    ["ReadOnly", "write", "readOnly"],
    ["RequestPayloadSizeLimitExceeded", "write", "tooLarge"],
    ["ResponsePayloadSizeLimitExceeded", "read", "tooLarge"],
    ["ItemNotFound", "read", "notFound"],
    ["InactiveWorkbook", "write", "otherWorkbook"],
    ["GeneralException", "select", "otherWorkbook"],
    ["GeneralException", "write", "unknown"],
    ["InvalidSelection", "select", "otherWorkbook"],
    ["InvalidSelection", "read", "notSupported"],
    ["ActivityLimitReached", "write", "busy"],
    ["ApiNotFound", "read", "notSupported"],
    ["MergedRangeConflict", "write", "notSupported"],
    ["ConnectionFailure", "write", "connection"],
    ["InsertDeleteConflict", "write", "notSupported"],
    ["InvalidArgument", "write", "unknown"],
    ["NeverHeardOf", "memo", "unknown"],
  ] as const)("%s while doing %s is %s", (code, doing, expected) => {
    const fault = toFault(Object.assign(new Error("raw"), { code }), doing);
    expect(fault.code).toBe(expected);
    expect(fault.message).toMatch(/\.$/);
    expect(`${fault.message} ${fault.advice}`).not.toContain("raw");
    expect(fault.advice.length).toBeGreaterThan(20);
  });

  it("leaves a fault as it is", () => {
    const fault = sheetGone("Items");
    expect(toFault(fault, "read")).toBe(fault);
  });

  it.each([undefined, null, "text", 7, {}])("takes anything thrown: %p", (thrown) => {
    expect(toFault(thrown, "read").code).toBe("unknown");
  });
});
