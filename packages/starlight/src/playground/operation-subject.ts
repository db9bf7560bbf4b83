import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";
import { type CallContext, callSamples, type SampleBody } from "../samples/call-samples.js";
import type { ModelSample } from "../samples/model-samples.js";
import { findOperation } from "../samples/request.js";
import type { OperationPlaygroundData } from "./data/playground-data.js";
import { asJson, type Input, isRecord } from "./form/input-value.js";
import { operationFields } from "./form/operation-fields.js";
import type { Subject } from "./subject.js";

/** The members of an input that are objects even if the form has no value for them. */
function emptyGroups({ schema }: OperationPlaygroundData): Record<string, Input> {
  const required = new Set(schema.required);
  const groups = Object.entries(schema.properties ?? {}).filter(
    ([name, part]) => required.has(name) && part.properties !== undefined,
  );
  return Object.fromEntries(groups.map(([name]) => [name, {}]));
}

/** The body of the samples: that of the form, with the names of its files. */
function sampleBody({ body }: OperationPlaygroundData, value: JsonValue | undefined): SampleBody | undefined {
  if (body === undefined) return undefined;
  const { mediaType, files, example } = body;
  if (files.includes("")) return { mediaType, files, value: value ?? example };
  const named = isJsonObject(example)
    ? Object.fromEntries(Object.entries(example).filter(([name]) => files.includes(name)))
    : {};
  const isWhole = value !== undefined && !isJsonObject(value);
  if (!isWhole && Object.keys(named).length > 0) return { mediaType, files, value: { ...named, ...value } };
  return value === undefined ? undefined : { mediaType, files, value };
}

function samplesOf(data: OperationPlaygroundData, input: Input): ModelSample[] {
  const located = findOperation(data.document, data.operation.id);
  if (located === undefined) return [];
  const context: CallContext = {
    document: data.document,
    service: data.variable,
    imports: data.imports,
    names: data.names,
    hasClient: data.hasClient,
    command: data.command,
  };
  const { body, ...rest } = asJson(input, ({ name }) => name);
  const values: Record<string, JsonObject> = Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1])),
  );
  return callSamples(context, located, sampleBody(data, body), values);
}

/** An operation as the subject of a playground. Its input is `{ path, query, header, body }`. */
export function operationSubject(data: OperationPlaygroundData, { language }: { language: string }): Subject {
  const groups = emptyGroups(data);
  return {
    kind: "operation",
    document: data.document,
    schema: data.schema,
    fields: operationFields(data, language),
    complete: (input) => (isRecord(input) ? { ...groups, ...input } : input),
    samples: (input) => samplesOf(data, input),
    async run(request) {
      const { runOperation } = await import("./run/run-operation.js");
      return runOperation(data, request);
    },
  };
}
