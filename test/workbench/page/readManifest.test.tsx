import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../src/workbench/page/readManifest";

const manifest = readFileSync(path.join(__dirname, "../../../manifest.xml"), "utf8");

it("finds the add-in's tab, buttons, pane and namespace in the project's own manifest", () => {
  const addin = readManifest(manifest);
  expect(addin).toMatchObject({ tab: "SEG", namespace: "SEG", pane: "/addin/taskpane.html" });
  const buttons = addin.groups.flatMap((group) => group.buttons);
  expect(buttons.find((button) => button.label === "Open SEG")).toMatchObject({
    action: { kind: "pane" },
    icon: "/addin/assets/icon-32.png",
  });
  expect(buttons.map((button) => button.action)).toContainEqual({ kind: "function", name: "undoLastWrite" });
  for (const button of buttons) expect([button.label, button.tip, button.icon]).not.toContain("");
});

it("reads a manifest without ribbon or functions", () => {
  const bare =
    '<OfficeApp><DisplayName DefaultValue="Bare"/><SourceLocation DefaultValue="https://x.test/a.html?b=1"/></OfficeApp>';
  expect(readManifest(bare)).toEqual({
    name: "Bare",
    tab: "Add-in",
    groups: [],
    pane: "/addin/a.html?b=1",
    namespace: "",
  });
});
