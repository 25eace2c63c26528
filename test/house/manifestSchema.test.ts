import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { labFile, labTest } from "../support/lab";
import { root } from "./rooms";

const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(labFile(`manifest-schema/${fileName}`), "utf8"),
});

labTest("manifest.xml is valid against Microsoft's schemas", async () => {
  const result = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: readFileSync(join(root, "manifest.xml"), "utf8") }],
    schema: [schema("OfficeAppManifestV1_1.xsd")],
    preload: [
      "OfficeAppBasicTypesV1_0.xsd",
      "TaskPaneAppVersionOverridesV1_0.xsd",
      "MailAppVersionOverridesV1_0.xsd",
      "MailAppVersionOverridesV1_1.xsd",
    ].map(schema),
  });
  expect(result.errors).toEqual([]);
});
