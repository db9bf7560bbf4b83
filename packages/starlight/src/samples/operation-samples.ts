import type { JsonObject, JsonValue } from "@corsac/importer/document";
import type { ApiDocument } from "../document/openapi.js";
import type { LocatedOperation } from "../document/operations.js";
import { exampleValue } from "../pages/example-input.js";
import { curlSample } from "./curl.js";
import type { ModelSample } from "./model-samples.js";
import { operationCommandSample } from "./operation-command.js";
import { operationTypescript } from "./operation-typescript.js";
import { credentials, fillPath, type SampleRequest, shellVariable } from "./request.js";
import type { SampleNames } from "./sample-names.js";
import { hasSnippets, type SampleLanguage, snippet } from "./snippets.js";
import type { ImportNames } from "./typescript.js";

/** The context for the samples of an operation. */
export interface OperationSampleContext {
  document: ApiDocument;
  service: string;
  imports: ImportNames;
  names: SampleNames;
  hasClient: boolean;
  languages: readonly SampleLanguage[];
}

/** A body for display: an example of the main media type. */
export interface SampleBody {
  mediaType: string;
  value: JsonValue;
  files: readonly string[];
}

/** The request of an operation with its required parameters as variables. */
export function operationRequest(
  { document, names }: Pick<OperationSampleContext, "document" | "names">,
  located: LocatedOperation,
  body: SampleBody | undefined,
): SampleRequest {
  const { headers, query } = credentials(document, located.operation, names);
  for (const { in: place, name, required } of located.parameters) {
    if (required !== true) continue;
    if (place === "query") query.push([name, shellVariable(name)]);
    if (place === "header") headers.push([name, shellVariable(name)]);
  }
  return {
    method: located.method,
    server: names.server,
    path: fillPath(located.path, {}),
    headers,
    query,
    ...(body === undefined ? {} : { body: body.value, mediaType: body.mediaType, files: body.files }),
  };
}

function typescript(
  context: OperationSampleContext,
  located: LocatedOperation,
  body: SampleBody | undefined,
): string {
  const { document, imports, names, service } = context;
  const params: Partial<Record<string, JsonObject>> = {};
  for (const { in: place, name, required, schema = {}, example } of located.parameters) {
    if (required !== true && place !== "path") continue;
    params[place] = { ...params[place], [name]: example ?? exampleValue(document, schema, name) };
  }
  return operationTypescript(
    {
      service,
      method: located.method,
      path: located.path,
      params,
      ...(body === undefined ? {} : { body: body.value }),
      files: body?.files ?? [],
    },
    { imports, names },
  );
}

/** The samples of an operation: TypeScript, the command line, curl, and the languages of the site's configuration. */
export function operationSamples(
  context: OperationSampleContext,
  located: LocatedOperation,
  body: SampleBody | undefined,
): ModelSample[] {
  const request = operationRequest(context, located, body);
  const fetchSample = hasSnippets(request) ? snippet(request, "javascript") : undefined;
  const parameters = located.parameters.flatMap(({ name, in: place, required }) =>
    required === true || place === "path" ? [{ name, value: shellVariable(name) }] : [],
  );
  const command: ModelSample = {
    label: "CLI",
    language: "sh",
    // The command line does not know a document without a generated client, so the command names it.
    code: `${operationCommandSample(located.id, request, parameters)}${context.hasClient ? "" : " \\\n  --document openapi.json"}`,
  };
  const others = hasSnippets(request)
    ? context.languages.flatMap((language) => snippet(request, language) ?? [])
    : [];
  return [
    ...(context.hasClient
      ? [{ label: "TypeScript", language: "ts", code: typescript(context, located, body) }]
      : []),
    ...(context.hasClient || fetchSample === undefined
      ? []
      : [{ label: "TypeScript", language: "ts", code: fetchSample.code }]),
    { label: "curl", language: "sh", code: curlSample(request) },
    command,
    ...others,
  ];
}
