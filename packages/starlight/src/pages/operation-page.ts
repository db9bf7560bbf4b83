import type { ModelDescription } from "@corsac/importer/document";
import type { MediaType, RequestBody, Schema } from "../document/openapi.js";
import type { LocatedOperation } from "../document/operations.js";
import { resolveRequestBody, resolveResponse, resolveSchema } from "../document/resolve.js";
import { anchorOf, listFields, parameterField } from "../fields/field.js";
import { typeLabel } from "../fields/type-label.js";
import { curlSample } from "../samples/curl.js";
import { createBody, credentials, fillPath, shellVariable } from "../samples/request.js";
import { chooseText } from "../text/choose-text.js";
import { modelPath, pageLink, servicePath } from "./address.js";
import { modelsOf, type PageContext } from "./context.js";
import { exampleInput, exampleValue } from "./example-input.js";
import type { BodyVariant, Heading, OperationPage, ParameterPlace, ResponseView } from "./page.js";
import { modelTitle, operationTitle, serviceTitle } from "./titles.js";

const places: readonly ParameterPlace[] = ["path", "query", "header", "cookie"];

/** Whether a shape of a body holds a model's input, at the model's place for it. */
function isInputOf(declared: Schema, resolved: Schema, model: ModelDescription): boolean {
  const [, property] = model.input.pointer.split("/");
  const own = property === undefined ? declared : resolved.properties?.[property];
  return own?.$ref === model.input.schema.$ref;
}

function firstExample(media: MediaType | undefined): string | undefined {
  const value = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
  return value === undefined ? undefined : JSON.stringify(value, null, 2);
}

function mainMediaType(content: Record<string, MediaType> = {}): [string, MediaType] | undefined {
  const all = Object.entries(content);
  return all.find(([type]) => type.includes("json")) ?? all[0];
}

/** The shapes a body may have: the alternatives of its schema, each with the model it belongs to. */
function listVariants(context: PageContext, located: LocatedOperation, media: MediaType): BodyVariant[] {
  const { document, language, links, service } = context;
  const whole = media.schema ?? {};
  const resolved = resolveSchema(document, whole);
  const alternatives = resolved.anyOf ?? resolved.oneOf ?? [whole];
  const models = modelsOf(document).filter((model) =>
    model.create.some((binding) => binding.operation === located.id),
  );
  const given = firstExample(media);
  return alternatives.map((alternative, index) => {
    const schema = resolveSchema(document, alternative);
    const model = models.find((candidate) => isInputOf(alternative, schema, candidate));
    const binding = model?.create.find((candidate) => candidate.operation === located.id);
    const example =
      model === undefined || binding === undefined
        ? ((alternatives.length === 1 ? given : undefined) ??
          JSON.stringify(exampleValue(document, schema), null, 2))
        : JSON.stringify(createBody(model, binding, exampleInput(document, model)), null, 2);
    return {
      title:
        model === undefined
          ? (schema.title ?? `${context.phrases.variant} ${index + 1}`)
          : modelTitle(model, language),
      ...(model === undefined ? {} : { href: pageLink(links, modelPath(service.name, model.slug)) }),
      fields: listFields(
        context,
        alternative,
        anchorOf("body", alternatives.length > 1 ? `${index + 1}` : ""),
      ),
      example,
    };
  });
}

function readBody(
  context: PageContext,
  located: LocatedOperation,
  requestBody: RequestBody | undefined,
): OperationPage["body"] {
  if (requestBody === undefined) return undefined;
  const body = resolveRequestBody(context.document, requestBody);
  const main = mainMediaType(body.content);
  if (main === undefined) return undefined;
  const [mediaType, media] = main;
  return { mediaType, required: body.required ?? false, variants: listVariants(context, located, media) };
}

function listResponses(context: PageContext, located: LocatedOperation): ResponseView[] {
  return Object.entries(located.operation.responses ?? {}).map(([status, declared]) => {
    const response = resolveResponse(context.document, declared);
    const description = chooseText(response, "description", context.language);
    const main = mainMediaType(response.content);
    const schema = main?.[1].schema;
    const example = firstExample(main?.[1]);
    return {
      status,
      ...(description === undefined ? {} : { description }),
      ...(main === undefined ? {} : { mediaType: main[0] }),
      ...(schema === undefined ? {} : { type: typeLabel(context.document, schema) }),
      fields: schema === undefined ? [] : listFields(context, schema, anchorOf("response", status)),
      ...(example === undefined ? {} : { example }),
    };
  });
}

function makeSample(context: PageContext, located: LocatedOperation, body: OperationPage["body"]): string {
  const { headers, query } = credentials(context.document, located.operation);
  const required = located.parameters.filter((parameter) => parameter.required === true);
  const example = body?.variants[0]?.example;
  for (const parameter of required)
    if (parameter.in === "query") query.push([parameter.name, shellVariable(parameter.name)]);
  return curlSample({
    method: located.method,
    path: fillPath(located.path, {}),
    headers,
    query,
    ...(body === undefined || example === undefined
      ? {}
      : { body: JSON.parse(example), mediaType: body.mediaType }),
  });
}

function listHeadings(context: PageContext, page: Omit<OperationPage, "headings">): Heading[] {
  const { phrases } = context;
  const section = (slug: string, text: string): Heading => ({ depth: 2, slug, text });
  return [
    section("example", phrases.example),
    ...(page.parameters.length > 0 ? [section("parameters", phrases.parameters)] : []),
    ...(page.body === undefined ? [] : [section("body", phrases.requestBody)]),
    ...(page.responses.length > 0 ? [section("responses", phrases.responses)] : []),
    ...page.responses.map(
      ({ status }): Heading => ({
        depth: 3,
        slug: anchorOf("response", status),
        text: status === "default" ? phrases.otherStatus : status,
      }),
    ),
  ];
}

/** The servers of a document, as a page shows them. */
export function listServers(context: PageContext): OperationPage["servers"] {
  return (context.document.servers ?? []).map((server) => {
    const description = chooseText(server, "description", context.language);
    const stripPrefix = server["x-corsac-strip-prefix"];
    return {
      url: server.url,
      ...(description === undefined ? {} : { description }),
      ...(stripPrefix === undefined ? {} : { stripPrefix }),
    };
  });
}

/** The page of an operation in one language. */
export function operationPage(context: PageContext, located: LocatedOperation): OperationPage {
  const { document, language, service, links } = context;
  const { operation, method, path, id } = located;
  const description = chooseText(operation, "description", language);
  const body = readBody(context, located, operation.requestBody);
  const page: Omit<OperationPage, "headings"> = {
    kind: "operation",
    title: operationTitle(located, language),
    ...(description === undefined ? {} : { description }),
    source: operation["x-corsac-source"] ?? [],
    operationId: id,
    method,
    path,
    deprecated: operation.deprecated ?? false,
    service: { title: serviceTitle(document, language), href: pageLink(links, servicePath(service.name)) },
    servers: listServers(context),
    parameters: places.flatMap((place) => {
      const own = located.parameters.filter((parameter) => parameter.in === place);
      if (own.length === 0) return [];
      return [{ place, fields: own.map((parameter) => parameterField(context, parameter, place)) }];
    }),
    ...(body === undefined ? {} : { body }),
    responses: listResponses(context, located),
    sample: makeSample(context, located, body),
  };
  return { ...page, headings: listHeadings(context, page) };
}
