import * as fc from "fast-check";
import { fromXml, toXml } from "../../src/workbook/xmlText";

describe("entries as XML", () => {
  it("come back as they were, whatever they hold", () => {
    const texts = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(fc.dictionary(texts, texts), (record) => {
        const entries = new Map(Object.entries(record));
        const xml = toXml("urn:test", entries);
        expect(xml).not.toMatch(/\p{Cc}/u);
        expect(fromXml(xml)).toEqual(entries);
      }),
    );
  });

  it("keeps halves of surrogate pairs and backslashes", () => {
    const entries = new Map([["\ud800", "a\\u0041\udc00\r\n</entry>"]]);
    expect(fromXml(toXml("urn:test", entries))).toEqual(entries);
  });

  it("understands the document as Excel may rewrite it", () => {
    const xml = `<?xml version="1.0"?>\n<entries xmlns='urn:test'>\n <entry key='a'>1 &lt; 2 &#x41;</entry ><entry key="b"/></entries>`;
    expect(fromXml(xml)).toEqual(
      new Map([
        ["a", "1 < 2 A"],
        ["b", ""],
      ]),
    );
  });

  it.each([
    `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><entries><entry key="k">&b;</entry></entries>`,
    `<entries><entry key="k">&#9999999;</entry></entries>`,
    `<entries><entry key="k`,
    `<entry key=""></entry>`.repeat(5000),
    `<!-- <entry key="evil">x</entry> --><![CDATA[<entry key="evil">x</entry>]]>`,
    "",
    "\u0000",
  ])("does not stumble over hostile XML (%#)", (xml) => {
    expect(fromXml(xml).has("evil")).toBe(false);
  });
});
