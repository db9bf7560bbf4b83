import { expect, it } from "vitest";
import { buildFolder, modelPage, overlay } from "../../test/hints/hint-case.js";

it("two models of one slug are reported at the line that gives it", () => {
  const { diagnostics } = buildFolder({
    "pages/mower.yaml": modelPage("farm/mower"),
    "pages/painter.yaml": modelPage("farm/painter"),
    "overlay.yaml": overlay("- target: $['x-corsac-models'][0]\n  update: { slug: painter }"),
  });
  expect(diagnostics).toMatchObject([
    { rule: "model-duplicate", location: { file: "overlay.yaml", line: 5 } },
  ]);
});
