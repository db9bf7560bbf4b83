import type { RequestBody } from "../document/openapi.js";
import type { LocatedOperation } from "../document/operations.js";
import { resolveRequestBody, resolveSchema } from "../document/resolve.js";
import { securityOf } from "../document/security.js";
import { anchorOf, type FieldContext, parameterField } from "../fields/field.js";
import type { SampleBody } from "../samples/call-samples.js";
import { commandOperation } from "../samples/command-name.js";
import { operationSamples } from "../samples/operation-samples.js";
import { fileFields } from "../samples/request.js";
import { chooseText } from "../text/choose-text.js";
import { camelCase, operationPath, pageLink, servicePath } from "./address.js";
import { listContents } from "./content-view.js";
import type { PageContext } from "./context.js";
import { exampleValue } from "./example-input.js";
import type { Heading, OperationPage, ParameterPlace } from "./page.js";
import { listResponses } from "./response-views.js";
import { securityViews } from "./security-view.js";
import { listServers } from "./server-view.js";
import { operationTitle, serviceTitle } from "./titles.js";

const places: readonly ParameterPlace[] = ["path", "query", "header", "cookie"];

function readBody(
  context: PageContext & FieldContext,
  located: LocatedOperation,
  requestBody: RequestBody | undefined,
): OperationPage["body"] {
  if (requestBody === undefined) return undefined;
  const body = resolveRequestBody(context.document, requestBody);
  const description = chooseText(body, "description", context.language);
  const contents = listContents(context, body.content ?? {}, "body", located);
  if (contents.length === 0) return undefined;
  return {
    required: body.required ?? false,
    ...(description === undefined ? {} : { description }),
    contents,
  };
}

/** The body in samples: an example of the first variant of its main media type. */
function sampleBody(
  { document }: PageContext,
  { operation }: LocatedOperation,
  view: OperationPage["body"],
): SampleBody | undefined {
  if (view === undefined || operation.requestBody === undefined) return undefined;
  const { content = {} } = resolveRequestBody(document, operation.requestBody);
  const types = Object.keys(content);
  const mediaType = types.find((type) => /[/+]json\b/.test(type)) ?? types[0];
  if (mediaType === undefined) return undefined;
  const whole = resolveSchema(document, content[mediaType]?.schema ?? {});
  const isJson = /[/+]json\b/.test(mediaType);
  const isForm = /^(?:multipart\/|application\/x-www-form-urlencoded)/.test(mediaType);
  const isFile = !isJson && !isForm && !mediaType.startsWith("text/");
  if (isFile) return { mediaType, value: "file.bin", files: [""] };
  const example = view.contents.find((one) => one.mediaType === mediaType)?.variants[0]?.examples[0];
  const shape = resolveSchema(document, (whole.anyOf ?? whole.oneOf)?.[0] ?? whole);
  const files = fileFields(document, shape);
  if (example !== undefined)
    return { mediaType, value: example.language === "json" ? JSON.parse(example.code) : example.code, files };
  const value = exampleValue(document, shape);
  return { mediaType, value, files };
}

function listHeadings(context: PageContext, page: Omit<OperationPage, "headings">): Heading[] {
  const { phrases } = context;
  const section = (slug: string, text: string, shown = true): Heading[] =>
    shown ? [{ depth: 2, slug, text }] : [];
  return [
    ...section("playground", phrases.playground, page.playground !== undefined),
    ...section("example", phrases.example),
    ...section("security", phrases.security, page.security.length > 0),
    ...section("parameters", phrases.parameters, page.parameters.length > 0),
    ...section("body", phrases.requestBody, page.body !== undefined),
    ...section("responses", phrases.responses, page.responses.length > 0),
    ...page.responses.map(
      ({ statuses }): Heading => ({
        depth: 3,
        slug: anchorOf("status", statuses[0]?.status ?? ""),
        text: statuses.map(({ status }) => (status === "default" ? phrases.otherStatus : status)).join(", "),
      }),
    ),
  ];
}

/** The page of an operation in one language. */
export function operationPage(given: PageContext, located: LocatedOperation): OperationPage {
  const context = { ...given, shown: new Map<string, string>() };
  const { document, language, service, links, phrases } = context;
  const { operation, method, path, id } = located;
  const description = chooseText(operation, "description", language);
  const body = readBody(context, located, operation.requestBody);
  const page: Omit<OperationPage, "headings"> = {
    kind: "operation",
    title: operationTitle(located, language),
    ...(description === undefined ? {} : { description }),
    source: operation["x-corsac-source"] ?? [],
    operationId: id,
    // `fetch` does not send TRACE.
    ...(method === "TRACE" ? {} : { playground: operationPath(service.name, id) }),
    method,
    path,
    deprecated: operation.deprecated ?? false,
    service: { title: serviceTitle(document, language), href: pageLink(links, servicePath(service.name)) },
    tags: operation.tags ?? [],
    servers: listServers(document, language),
    security: securityViews(securityOf(document, operation), language, phrases),
    parameters: places.flatMap((place) => {
      const own = located.parameters.filter((parameter) => parameter.in === place);
      if (own.length === 0) return [];
      return [{ place, fields: own.map((parameter) => parameterField(context, parameter, place)) }];
    }),
    ...(body === undefined ? {} : { body }),
    responses: listResponses(context, located),
    samples: operationSamples(
      {
        document,
        service: camelCase(service.name),
        imports: service.imports,
        names: service.names,
        hasClient: service.hasClient,
        command: commandOperation(service, id),
        languages: context.sampleLanguages,
      },
      located,
      sampleBody(context, located, body),
    ),
  };
  return { ...page, headings: listHeadings(context, page) };
}
