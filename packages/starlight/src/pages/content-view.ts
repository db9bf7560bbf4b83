import type { JsonValue, ModelDescription } from "@corsac/importer/document";
import type { MediaType, Schema } from "../document/openapi.js";
import type { LocatedOperation } from "../document/operations.js";
import { resolveSchema } from "../document/resolve.js";
import { anchorOf, describeFields, type FieldContext } from "../fields/field.js";
import { typeLabel } from "../fields/type-label.js";
import { createBody } from "../samples/request.js";
import { modelPath, pageLink } from "./address.js";
import { modelsOf, type PageContext } from "./context.js";
import { exampleInput } from "./example-input.js";
import type { BodyVariant, ContentView, ExampleView } from "./page.js";
import { modelTitle } from "./titles.js";

/** Whether a variant of a body contains a model's input at the model's position. */
function isInputOf(declared: Schema, resolved: Schema, model: ModelDescription): boolean {
  const [, property] = model.input.pointer.split("/");
  const own = property === undefined ? declared : resolved.properties?.[property];
  return own?.$ref === model.input.schema.$ref;
}

/** A value as an example in its media type: text unchanged, everything else as indented JSON. */
function exampleView(value: JsonValue, mediaType: string, title?: string): ExampleView {
  const isText = typeof value === "string" && !/[/+]json\b/.test(mediaType);
  return {
    ...(title === undefined ? {} : { title }),
    language: isText ? (/[/+]xml\b/.test(mediaType) ? "xml" : "txt") : "json",
    code: isText ? value : JSON.stringify(value, null, 2),
  };
}

/** The examples of a media type, each with its summary. */
function givenExamples(mediaType: string, media: MediaType): ExampleView[] {
  const single = media.example === undefined ? [] : [exampleView(media.example, mediaType)];
  const named = Object.entries(media.examples ?? {}).flatMap(([name, { summary, value }]) =>
    value === undefined ? [] : [exampleView(value, mediaType, summary ?? name)],
  );
  return [...single, ...named];
}

/** The models whose predictions an operation creates. */
function modelsOfOperation({ document }: PageContext, located: LocatedOperation): ModelDescription[] {
  return modelsOf(document).filter((model) => model.create.some(({ operation }) => operation === located.id));
}

function variantOf(
  context: PageContext & FieldContext,
  alternative: Schema,
  anchor: string,
  title: string,
  model: ModelDescription | undefined,
): Omit<BodyVariant, "examples"> {
  const { children, sameAs } = describeFields(context, alternative, anchor);
  return {
    title: model === undefined ? title : modelTitle(model, context.language),
    ...(model === undefined
      ? {}
      : { href: pageLink(context.links, modelPath(context.service.name, model.slug)) }),
    anchor,
    type: typeLabel(context.document, alternative),
    ...(sameAs === undefined ? {} : { sameAs }),
    fields: children,
  };
}

/**
 * A body in each of its media types, with the variants of its schema.
 * @param located the operation whose models have a variant each; only for request bodies
 */
export function listContents(
  context: PageContext & FieldContext,
  content: Readonly<Record<string, MediaType>>,
  anchor: string,
  located?: LocatedOperation,
): ContentView[] {
  const { document, phrases } = context;
  const models = located === undefined ? [] : modelsOfOperation(context, located);
  return Object.entries(content).map(([mediaType, media], place) => {
    const whole = media.schema ?? {};
    const resolved = resolveSchema(document, whole);
    const alternatives = (resolved.properties === undefined && (resolved.anyOf ?? resolved.oneOf)) || [whole];
    const given = givenExamples(mediaType, media);
    const variants = alternatives.map((alternative, index): BodyVariant => {
      const schema = resolveSchema(document, alternative);
      const model = models.find((candidate) => isInputOf(alternative, schema, candidate));
      const binding = model?.create.find(({ operation }) => operation === located?.id);
      const parts = [place > 0 ? `${place + 1}` : "", alternatives.length > 1 ? `${index + 1}` : ""];
      const title = schema.title ?? `${phrases.variant} ${index + 1}`;
      const made =
        model === undefined || binding === undefined || given.length > 0
          ? []
          : [exampleView(createBody(model, binding, exampleInput(document, model)), mediaType)];
      return {
        ...variantOf(context, alternative, anchorOf(anchor, ...parts), title, model),
        examples: alternatives.length === 1 ? [...given, ...made] : made,
      };
    });
    // Examples of a body with several variants do not belong to one of them.
    const [first] = variants;
    if (first !== undefined && alternatives.length > 1) first.examples = [...given, ...first.examples];
    return { mediaType, variants };
  });
}
