import { expect, it } from "vitest";
import { buildFolder, modelPage, overlay } from "../../test/hints/hint-case.js";
import { arrayMember, objectMember } from "../document/json-values.js";

const speaking = (type: string): string =>
  modelPage("birds/wren", "{ type: string }").replace(
    "application/json: { schema: { type: string } }",
    `${type}: { schema: { type: string } }`,
  );

it.each([
  ["audio/mpeg", "audio", { type: "string", format: "binary", contentMediaType: "audio/mpeg" }],
  ["image/*", "image", { type: "string", format: "binary" }],
  ["application/octet-stream", "file", { type: "string", format: "binary" }],
])("a response of %s is a file", (type, media, schema) => {
  const { document, diagnostics } = buildFolder({ "pages/wren.yaml": speaking(type) });
  expect(diagnostics).toEqual([]);
  expect(arrayMember(document, "x-corsac-models")).toMatchObject([
    {
      kind: "answer",
      media,
      output: { documented: true, files: [{ pointer: "", media, encoding: "body" }] },
    },
  ]);
  expect(objectMember(document.components, "schemas")["WrenOutput"]).toEqual(schema);
});

it("files that an overlay describes stay as it says", () => {
  const { document, diagnostics } = buildFolder({
    "pages/wren.yaml": modelPage("birds/wren", "{ type: object, properties: { output: { type: string } } }"),
    "overlay.yaml": overlay(
      "- target: $['x-corsac-models'][0].output\n  update: { files: [{ pointer: '', media: audio, encoding: hex }] }",
    ),
  });
  expect(diagnostics).toEqual([]);
  expect(arrayMember(document, "x-corsac-models")).toMatchObject([
    { media: "audio", output: { files: [{ pointer: "", media: "audio", encoding: "hex" }] } },
  ]);
});

it.each([
  ["type: string", [{ pointer: "/link", media: "image", encoding: "url" }]],
  ["type: string, format: uri", [{ pointer: "/link", media: "image" }]],
  ["type: string, contentEncoding: base64", [{ pointer: "/link", media: "image" }]],
])("a file that an overlay describes where the schema says { %s }", (schema, files) => {
  const { document } = buildFolder({
    "pages/wren.yaml": modelPage("birds/wren", `{ type: object, properties: { link: { ${schema} } } }`),
    "overlay.yaml": overlay(
      "- target: $['x-corsac-models'][0].output\n  update: { files: [{ pointer: /link, media: image }] }",
    ),
  });
  expect(arrayMember(document, "x-corsac-models")).toMatchObject([{ output: { files } }]);
});
