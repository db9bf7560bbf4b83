import type { JsonObject, JsonValue } from "@corsac/importer/document";
import type { ApiDocument } from "../document/openapi.js";
import type { LocatedOperation } from "../document/operations.js";
import { exampleValue } from "../pages/example-input.js";
import { curlSample } from "./curl.js";
import type { ModelSample } from "./model-samples.js";
import { operationCommandSample, type SampleParameter } from "./operation-command.js";
import { operationTypescript } from "./operation-typescript.js";
import { type OperationPlace, type OperationValues, plainText, queryPairs } from "./operation-values.js";
import { credentials, fillPath, type SampleRequest, shellVariable } from "./request.js";
import type { SampleNames } from "./sample-names.js";
import { shellText, shellWord } from "./shell.js";
import type { ImportNames } from "./typescript.js";

/** The context for the samples of a call. */
export interface CallContext {
  document: ApiDocument;
  service: string;
  imports: ImportNames;
  names: SampleNames;
  hasClient: boolean;
  /** The operation's name on the command line. */
  command: string;
}

/** A body for display: an example of the main media type. */
export interface SampleBody {
  mediaType: string;
  value: JsonValue;
  files: readonly string[];
}

/** The value of a parameter, if one is given. */
function givenValue(values: OperationValues, place: string, name: string): JsonValue | undefined {
  const group = values[place as OperationPlace];
  return group !== undefined && Object.hasOwn(group, name) ? group[name] : undefined;
}

/** The request of an operation. Required parameters without a value are variables of the shell. */
export function operationRequest(
  { document, names }: Pick<CallContext, "document" | "names">,
  located: LocatedOperation,
  body: SampleBody | undefined,
  values: OperationValues = {},
): SampleRequest {
  const { headers, query } = credentials(document, located.operation, names);
  const literalHeaders: [string, string][] = [];
  const path: Record<string, string> = {};
  for (const parameter of located.parameters) {
    const { in: place, name, required } = parameter;
    const value = givenValue(values, place, name);
    if (value !== undefined) {
      if (place === "path") path[name] = encodeURIComponent(plainText(value));
      if (place === "query") query.push(...queryPairs(parameter, value));
      if (place === "header") literalHeaders.push([name, plainText(value)]);
    } else if (required === true) {
      if (place === "query") query.push([name, shellVariable(name)]);
      if (place === "header") headers.push([name, shellVariable(name)]);
    }
  }
  return {
    method: located.method,
    server: names.server,
    path: fillPath(located.path, path),
    headers,
    ...(literalHeaders.length === 0 ? {} : { literalHeaders }),
    query,
    ...(body === undefined ? {} : { body: body.value, mediaType: body.mediaType, files: body.files }),
  };
}

function typescript(
  context: CallContext,
  located: LocatedOperation,
  body: SampleBody | undefined,
  values: OperationValues,
): string {
  const { document, imports, names, service } = context;
  const params: Partial<Record<string, JsonObject>> = {};
  for (const { in: place, name, required, schema = {}, example } of located.parameters) {
    const given = givenValue(values, place, name);
    if (given === undefined && required !== true && place !== "path") continue;
    params[place] = {
      ...params[place],
      [name]: given ?? example ?? exampleValue(document, schema, name),
    };
  }
  return operationTypescript(
    {
      service,
      method: located.method,
      path: located.path,
      params,
      ...(body === undefined ? {} : { body: body.value, mediaType: body.mediaType }),
      files: body?.files ?? [],
    },
    { imports, names },
  );
}

/** The parameters of a command: those with a value, and the required ones as variables. */
function commandParameters(located: LocatedOperation, values: OperationValues): SampleParameter[] {
  return located.parameters.flatMap(({ name, in: place, required }): SampleParameter[] => {
    const value = givenValue(values, place, name);
    if (value !== undefined) {
      const text = plainText(value).replace(/^@/, "@@");
      return [{ name, word: shellWord(text) === text ? text : shellText(text) }];
    }
    return required === true || place === "path" ? [{ name, word: `"${shellVariable(name)}"` }] : [];
  });
}

/**
 * The samples of an operation that follow its form: TypeScript with the generated client, curl and the command line.
 * Required parameters without a value are variables.
 */
export function callSamples(
  context: CallContext,
  located: LocatedOperation,
  body: SampleBody | undefined,
  values: OperationValues = {},
): ModelSample[] {
  const request = operationRequest(context, located, body, values);
  const command = operationCommandSample(context.command, request, commandParameters(located, values));
  return [
    ...(context.hasClient
      ? [{ label: "TypeScript", language: "ts", code: typescript(context, located, body, values) }]
      : []),
    { label: "curl", language: "sh", code: curlSample(request) },
    {
      label: "CLI",
      language: "sh",
      // The command line does not know a document without a generated client, so the command names it.
      code: `${command}${context.hasClient ? "" : " \\\n  --document openapi.json"}`,
    },
  ];
}
