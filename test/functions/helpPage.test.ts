import { generatedFiles } from "../../src/functions/generatedFiles";
import { definitions } from "../../src/functions/registry";

const text = (path: string): string => generatedFiles().find((file) => file.path === path)?.text ?? "";

test("every help address in the metadata leads to a section of the help page", () => {
  const { functions } = JSON.parse(text("assets/functions.json")) as { functions: { helpUrl: string }[] };
  expect(functions).toHaveLength(definitions.length);
  for (const { helpUrl } of functions)
    expect(text("assets/functions.html")).toContain(`<section id="${new URL(helpUrl).hash.slice(1)}">`);
});

test("signs that mean something in HTML are escaped", () => {
  const html = text("assets/functions.html").replace(
    /<\/?(h2|h3|h4|section|p|code|dl|dt|dd|ul|li)( id="[A-Z.]+")?>/g,
    "",
  );
  expect(html).not.toMatch(/[<>]/);
});
