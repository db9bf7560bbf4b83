import { describe, expect, test } from "vitest";
import { acmeContext } from "./acme-context.test-document.js";
import { modelsOf } from "./context.js";
import { modelPage } from "./model-page.js";
import type { ModelPage } from "./page.js";

function page(id: string, language = "en", locale?: string): ModelPage {
  const context = acmeContext(language, locale);
  const model = modelsOf(context.document).find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return modelPage(context, model);
}

describe("the page of a model", () => {
  test("shows the fields in the document's order, with what limits them", () => {
    const { fields } = page("acme/mural");
    expect(fields.map(({ name, type, required }) => [name, type, required])).toEqual([
      ["subject", "string", true],
      ["walls", "Wall[]", true],
      ["finish", "string", false],
      ["gloss", "number", false],
    ]);
    expect(fields[0]).toMatchObject({
      anchor: "input-subject",
      description: "What it shows.",
      constraints: [{ label: "length", value: "≤ 80" }],
    });
    expect(fields[2]).toMatchObject({ default: "matt", values: ["matt", '"1"'] });
    expect(fields[3]).toMatchObject({
      default: "0.5",
      inferred: true,
      constraints: [{ label: "range", value: "≤ 1, > 0" }],
      inferences: [
        { from: "prose", keywords: ["default"], quotes: [] },
        { from: "example", keywords: ["maximum", "property"], quotes: ["gloss: 1"] },
      ],
    });
  });

  test("shows the fields of nested objects, and links back where a schema contains itself", () => {
    const walls = page("acme/mural").fields[1];
    expect(walls?.children.map(({ name }) => name)).toEqual(["side", "behind"]);
    expect(walls?.children[1]).toMatchObject({ type: "Wall", sameAs: "input-walls", children: [] });
  });

  test("speaks the language of the reader where the document does", () => {
    const chinese = page("acme/mural", "zh-CN", "zh");
    expect(chinese.fields[0]?.description).toBe("画什么。");
    expect(chinese.service).toEqual({ title: "艾克米", href: "/docs/zh/reference/acme-paint/" });
    expect(chinese.headings[0]).toEqual({ depth: 2, slug: "playground", text: "在线运行" });
    expect(page("acme/mural", "fr").fields[0]?.description).toBe("What it shows.");
  });

  test("says how a prediction is created and what the model fixes", () => {
    expect(page("acme/mural").creates).toEqual([
      {
        method: "PUT",
        path: "/paint/acme/tasks",
        href: "/docs/reference/acme-paint/operations/start-task/",
        fixed: [["/recipe", "mural"]],
      },
    ]);
  });

  test("types a documented output, and says so when none is", () => {
    expect(page("acme/mural").output).toEqual({
      documented: true,
      type: "OutputFile[]",
      description: "One picture for each wall.",
      files: [{ pointer: "/*", media: "image" }],
    });
    expect(page("acme/hum").output).toMatchObject({
      documented: false,
      type: "OutputFile | OutputFile[] | JsonValue",
    });
  });

  test("shows presets with what they fix and what they suggest", () => {
    expect(page("acme/mural").presets).toEqual([
      {
        name: "north",
        exportName: "acmeMuralNorth",
        description: "The north wall.",
        fixes: [["walls", '[{"side":"north"}]']],
        suggests: [["finish", "matt"]],
      },
    ]);
  });

  test("lists its sections and fields for the table of contents", () => {
    expect(page("acme/mural").headings.map(({ slug }) => slug)).toEqual([
      "playground",
      "samples",
      "input",
      "input-subject",
      "input-walls",
      "input-finish",
      "input-gloss",
      "output",
      "presets",
    ]);
  });
});
