import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { PackageReader, writePackage } from "../../../src/workbench/xlsx/package";
import { Workbook } from "../../../src/workbench/model/workbook";
import { decorate, sample } from "./sample";

async function written(): Promise<PackageReader> {
  const it = sample();
  decorate(it);
  return PackageReader.open(await writeXlsx(it.workbook));
}

describe("the parts of a written file", () => {
  let reader: PackageReader;
  beforeAll(async () => {
    reader = await written();
  });
  const sheetXml = (): string => reader.text("xl/worksheets/sheet1.xml") ?? "";

  test("mark dynamic arrays as such", () => {
    expect(sheetXml()).toContain(
      '<c r="H1" cm="1"><f t="array" ref="H1:H3">_xlfn._xlws.SORT(_xlfn.UNIQUE(B2:B4),1,-1)</f><v>30</v></c>',
    );
    expect(sheetXml()).toContain(
      '<c r="F2" cm="1" t="str"><f t="array" ref="F2:F4">_xldudf_SEG_ABC(B2:B4)</f><v>A</v></c>',
    );
    expect(sheetXml()).toMatch(/<c r="F1"><f>SUM\(Stock\[Units\]\)<\/f>/);
    expect(reader.text("xl/metadata.xml")).toContain('<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>');
    expect(reader.text("xl/_rels/workbook.xml.rels")).toContain("relationships/sheetMetadata");
    expect(reader.text("[Content_Types].xml")).toContain("sheetMetadata+xml");
  });

  test("leave the metadata out when there is no dynamic array", async () => {
    const plain = await PackageReader.open(await writeXlsx(new Workbook()));
    expect(plain.text("xl/metadata.xml")).toBeNull();
  });

  test("list every part with its type", () => {
    const types = reader.text("[Content_Types].xml") ?? "";
    for (const path of reader.paths()) {
      const byExtension = /\.rels$|^customXml\/item\d+\.xml$|^\[Content_Types\]/.test(path);
      expect([path, byExtension || types.includes(`PartName="/${path}"`)]).toEqual([path, true]);
    }
  });

  test("refer only to parts that are there", () => {
    for (const path of reader.paths().filter((item) => item.endsWith(".rels"))) {
      const folder = path.replace(/_rels\/[^/]*$/, "");
      for (const [, target = ""] of (reader.text(path) ?? "").matchAll(/Target="([^"]*)"(?! TargetMode)/g)) {
        const full = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect([path, target, reader.paths().includes(full)]).toEqual([path, target, true]);
      }
    }
  });

  test("keep the order of elements the format prescribes", () => {
    const order =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations hyperlinks pageMargins pageSetup headerFooter drawing tableParts extLst".split(
        " ",
      );
    // Rules have extension lists of their own; the sheet's is the last.
    const places = order.map((name) => sheetXml()[name === "extLst" ? "lastIndexOf" : "indexOf"](`<${name}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("hold a combined chart with a second axis and the values it shows", () => {
    const chart = reader.text("xl/charts/chart1.xml") ?? "";
    expect(chart).toMatch(/<c:barChart>.*<\/c:barChart><c:lineChart>.*<\/c:lineChart><c:catAx>/s);
    expect(chart.match(/<c:axId val="\d+"\/>/g)).toHaveLength(8);
    expect(chart).toContain('<c:crosses val="max"/>');
    expect(chart).toContain('<c:pt idx="2"><c:v>30</c:v></c:pt>');
    expect(reader.text("xl/drawings/drawing1.xml")).toContain('descr="Units by item"');
  });

  test("name print titles, print area and local names", () => {
    const book = reader.text("xl/workbook.xml") ?? "";
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'My stock'!$1:$1</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'My stock'!$A$1:$D$20</definedName>`);
    expect(book).toContain('<definedName name="Local" localSheetId="1" hidden="1">');
    expect(book).toContain('<definedName name="Rate" comment="share of demand">0.95</definedName>');
  });
});

describe("files that cannot be read", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each([
    ["an empty file", new Uint8Array(), /empty/],
    ["a text file", bytes("id,units\na,1\n"), /not an Excel workbook/],
    ["a file with a password", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /password/],
    ["half a file", bytes("PK\u0003\u0004 and then nothing"), /damaged/],
  ])("%s is explained", async (_what, content, message) => {
    await expect(readXlsx(content)).rejects.toThrow(message);
  });

  test("another Office document is explained", async () => {
    const document = await writePackage([{ path: "word/document.xml", content: "<a/>" }]);
    await expect(readXlsx(document)).rejects.toThrow(/no Excel workbook/);
  });

  test("broken XML names the part", async () => {
    const broken = await writePackage([{ path: "xl/workbook.xml", content: "<workbook><sheets></workbook>" }]);
    await expect(readXlsx(broken)).rejects.toThrow(/damaged.*xl\/workbook\.xml/);
  });
});

describe("files from elsewhere", () => {
  const SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  async function fileWith(sheet: string, more: { path: string; content: string }[] = []): Promise<Workbook> {
    const relation = `<Relationship Id="rId7" Type="${LINKS}/worksheet" Target="/xl/worksheets/first.xml"/>`;
    return readXlsx(
      await writePackage([
        {
          path: "xl/workbook.xml",
          content: `<workbook xmlns="${SPACE}" xmlns:r="${LINKS}"><sheets><sheet name="S" sheetId="3" r:id="rId7"/></sheets></workbook>`,
        },
        { path: "xl/_rels/workbook.xml.rels", content: `<Relationships>${relation}</Relationships>` },
        { path: "xl/worksheets/first.xml", content: `<worksheet xmlns="${SPACE}">${sheet}</worksheet>` },
        ...more,
      ]),
    );
  }

  test("share formulas between cells", async () => {
    const workbook = await fileWith(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row></sheetData>',
    );
    expect(workbook.active.formula(2, 1)).toBe("=A3*$A$1");
  });

  test("leave references of cells and rows out, write text in place, and mark up shared text", async () => {
    const workbook = await fileWith(
      '<sheetData><row><c t="inlineStr"><is><t>a &amp; b</t></is></c><c t="s"><v>0</v></c></row><row><c t="b"><v>1</v></c></row></sheetData>',
      [
        {
          path: "xl/sharedStrings.xml",
          content: `<sst xmlns="${SPACE}"><si><r><t>for</t></r><r><rPr><b/></rPr><t xml:space="preserve">mat </t></r></si></sst>`,
        },
      ],
    );
    const { active } = workbook;
    expect([active.value(0, 0), active.value(0, 1), active.value(1, 0)]).toEqual(["a & b", "format ", true]);
  });

  test("colour with the theme and lighten it", async () => {
    const workbook = await fileWith('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>', [
      {
        path: "xl/styles.xml",
        content:
          `<styleSheet xmlns="${SPACE}"><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
          '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>' +
          '<borders><border/></borders><cellXfs><xf/><xf fillId="1" numFmtId="14"/></cellXfs></styleSheet>',
      },
    ]);
    expect(workbook.active.style(0, 0)).toEqual({ fill: "#A2B9E2", numberFormat: "m/d/yyyy" });
  });
});
