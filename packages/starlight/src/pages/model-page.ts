import { type JsonObject, type ModelDescription, sameJson } from "@corsac/importer/document";
import { resolveSchema } from "../document/resolve.js";
import { type Field, listFields } from "../fields/field.js";
import { typescriptType } from "../fields/typescript-type.js";
import { valueText } from "../fields/value-text.js";
import { commandName } from "../samples/command-name.js";
import { pageSamples } from "../samples/file-samples.js";
import type { SampleContext } from "../samples/model-samples.js";
import { findOperation } from "../samples/request.js";
import { chooseText } from "../text/choose-text.js";
import { modelPath, operationPath, pageLink, servicePath } from "./address.js";
import type { PageContext } from "./context.js";
import { exampleInput, minimalInput } from "./example-input.js";
import type { CreateLink, Heading, ModelPage, PresetView } from "./page.js";
import { modelTitle, serviceTitle } from "./titles.js";

const entries = (input: JsonObject = {}): [string, string][] =>
  Object.entries(input).map(([name, value]) => [name, valueText(value)]);

function listCreates(context: PageContext, model: ModelDescription): CreateLink[] {
  return model.create.flatMap((binding) => {
    const located = findOperation(context.document, binding.operation);
    if (located === undefined) return [];
    const path = located.path.replace(/\{([^}]+)\}/g, (whole, name: string) => {
      const value = binding.path?.[name];
      return typeof value === "string" ? value : whole;
    });
    const href = pageLink(context.links, operationPath(context.service.name, located.id));
    return [{ method: located.method, path, href, fixed: entries(binding.body) }];
  });
}

function listPresets(context: PageContext, model: ModelDescription): PresetView[] {
  return (model.presets ?? []).map((preset) => {
    const description = chooseText(preset, "description", context.language);
    return {
      name: preset.name,
      exportName: preset.exportName,
      ...(description === undefined ? {} : { description }),
      fixes: entries(preset.input),
      suggests: entries(preset.defaults),
    };
  });
}

function listHeadings(context: PageContext, page: Omit<ModelPage, "headings">): Heading[] {
  const { phrases } = context;
  const heading = (slug: string, text: string, shown = true): Heading[] =>
    shown ? [{ depth: 2, slug, text }] : [];
  const fields: Heading[] = page.fields.map((field: Field) => ({
    depth: 3,
    slug: field.anchor,
    text: field.name,
  }));
  return [
    ...heading("playground", phrases.playground),
    ...heading("samples", phrases.samples),
    ...heading("pictures", phrases.pictures, page.pictures.length > 0),
    ...heading("input", phrases.input),
    ...fields,
    ...heading("output", phrases.output),
    ...heading("presets", phrases.presets, page.presets.length > 0),
  ];
}

/** The page of a model in one language. */
export function modelPage(context: PageContext, model: ModelDescription): ModelPage {
  const { document, language, service, links } = context;
  const description = chooseText(model, "description", language);
  const outputSchema = resolveSchema(document, model.output.schema);
  const outputText = chooseText(outputSchema, "description", language);
  const input = exampleInput(document, model);
  const shortest = minimalInput(document, model, input);
  const samples: SampleContext = {
    document,
    imports: service.imports,
    names: service.names,
    phrases: context.phrases,
    command: commandName(service, model),
  };
  const page: Omit<ModelPage, "headings"> = {
    kind: "model",
    path: modelPath(service.name, model.slug),
    title: modelTitle(model, language),
    ...(description === undefined ? {} : { description }),
    source: model.source ?? [],
    id: model.id,
    media: model.media,
    service: { title: serviceTitle(document, language), href: pageLink(links, servicePath(service.name)) },
    creates: listCreates(context, model),
    fields: listFields({ ...context, shown: new Map() }, model.input.schema, "input"),
    output: {
      documented: model.output.documented,
      type: model.output.documented
        ? typescriptType(document, model.output.schema)
        : "OutputFile | OutputFile[] | JsonValue",
      ...(outputText === undefined ? {} : { description: outputText }),
      files: model.output.files ?? [],
    },
    presets: listPresets(context, model),
    exampleInput: input,
    samples: pageSamples(samples, model, shortest),
    fullSamples: sameJson(shortest, input) ? [] : pageSamples(samples, model, input),
    pictures: service.pictures[model.id] ?? [],
  };
  return { ...page, headings: listHeadings(context, page) };
}
