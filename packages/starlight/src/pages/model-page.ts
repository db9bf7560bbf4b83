import type { JsonObject, ModelDescription } from "@corsac/importer/document";
import { resolveSchema } from "../document/resolve.js";
import { type Field, listFields } from "../fields/field.js";
import { typescriptType } from "../fields/typescript-type.js";
import { valueText } from "../fields/value-text.js";
import { commandSample } from "../samples/command.js";
import { curlSample } from "../samples/curl.js";
import { createRequest, findOperation, queryRequest } from "../samples/request.js";
import { typescriptSample } from "../samples/typescript.js";
import { chooseText } from "../text/choose-text.js";
import { operationPath, pageLink, servicePath } from "./address.js";
import { modelsOf, type PageContext } from "./context.js";
import { exampleInput } from "./example-input.js";
import type { CreateLink, Heading, ModelPage, PresetView, Sample } from "./page.js";
import { modelTitle, serviceTitle } from "./titles.js";

const entries = (input: JsonObject = {}): [string, string][] =>
  Object.entries(input).map(([name, value]) => [name, valueText(value)]);

function listCreates(context: PageContext, model: ModelDescription): CreateLink[] {
  return model.create.flatMap((binding) => {
    const located = findOperation(context.document, binding.operation);
    if (located === undefined) return [];
    const path = located.path.replace(/\{([^}]+)\}/g, (whole, name: string) => binding.path?.[name] ?? whole);
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

function listSamples(context: PageContext, model: ModelDescription, input: JsonObject): Sample[] {
  const { document, phrases, service } = context;
  const clash = modelsOf(document).some((other) => other !== model && other.slug === model.slug);
  const create = createRequest(document, model, input);
  const query = queryRequest(document, model);
  const steps = [
    ...(create === undefined ? [] : [[phrases.commentCreate, create] as const]),
    ...(query === undefined ? [] : [[phrases.commentQuery, query] as const]),
  ];
  const curl = steps.map(([comment, request]) => `# ${comment}\n${curlSample(request)}\n`).join("\n");
  return [
    {
      label: "TypeScript",
      language: "ts",
      code: typescriptSample(document, model, input, service.imports, phrases),
    },
    { label: "CLI", language: "sh", code: commandSample(model, clash ? model.id : model.slug, input) },
    ...(curl === "" ? [] : [{ label: "curl", language: "sh", code: curl }]),
  ];
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
    ...heading("pictures", phrases.pictures, page.pictures.length > 0),
    ...heading("samples", phrases.samples),
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
  const page: Omit<ModelPage, "headings"> = {
    kind: "model",
    title: modelTitle(model, language),
    ...(description === undefined ? {} : { description }),
    source: model.source ?? [],
    id: model.id,
    media: model.media,
    service: { title: serviceTitle(document, language), href: pageLink(links, servicePath(service.name)) },
    creates: listCreates(context, model),
    fields: listFields(context, model.input.schema, "input"),
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
    samples: listSamples(context, model, input),
    pictures: service.pictures[model.id] ?? [],
  };
  return { ...page, headings: listHeadings(context, page) };
}
