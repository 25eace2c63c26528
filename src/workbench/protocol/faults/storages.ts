import type { KnownFault } from "./knownFault";

/** Places in the workbook where add-ins keep things. */
const members = ["CustomXmlPartCollection.add", "CustomXmlPart.setXml", "SettingCollection.add", "Setting.value"];

/** The workbook takes no more of what add-ins keep in it. Lasts until called off. */
export const storages: readonly KnownFault[] = [
  {
    id: "storage-full",
    title: "Storage full",
    meaning: "Excel refuses to keep settings and custom XML parts.",
    group: "storage",
    lasts: true,
    strike: { kind: "refuseMember", members, code: "ResourceLimitExceeded" },
  },
  {
    id: "storage-fails",
    title: "Storage fails",
    meaning: "Excel fails while it keeps settings and custom XML parts, and does not say why.",
    group: "storage",
    lasts: true,
    strike: { kind: "refuseMember", members, code: "GeneralException" },
  },
];
