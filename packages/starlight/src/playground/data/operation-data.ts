import { clientSchema, describeService, inlineSchema } from "@corsac/importer";
import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";
import type { Schema } from "../../document/openapi.js";
import type { LocatedOperation } from "../../document/operations.js";
import { resolveSchema } from "../../document/resolve.js";
import { camelCase } from "../../pages/address.js";
import type { ServiceReference } from "../../pages/context.js";
import { exampleValue } from "../../pages/example-input.js";
import { commandOperation } from "../../samples/command-name.js";
import { fileFields, placeholder } from "../../samples/request.js";
import { asJsonObject } from "./as-json.js";
import { formBody, formPlaces, operationForm } from "./operation-form.js";
import type { OperationPlaygroundData } from "./playground-data.js";
import { sliceOperation } from "./slice-document.js";

/** A text that stands for any other in an input that can be sent. */
const anyText = "example";

/** An example without the placeholders of samples, which nobody would send. */
function sendable(value: JsonValue): JsonValue {
  if (value === placeholder) return anyText;
  if (Array.isArray(value)) return value.map(sendable);
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, sendable(member)]))
    : value;
}

/** Required parameters, and the body without files. */
function exampleOf(
  { document }: ServiceReference,
  form: Schema,
  body: OperationPlaygroundData["body"],
): JsonObject {
  const example: JsonObject = {};
  for (const place of formPlaces) {
    const { properties = {}, required = [] } = form.properties?.[place] ?? {};
    const values = required.map((name) => [name, exampleValue(document, properties[name] ?? {}, name)]);
    if (values.length > 0) example[place] = sendable(Object.fromEntries(values));
  }
  if (body === undefined || body.files.includes("")) return example;
  const sent = isJsonObject(body.example)
    ? Object.fromEntries(Object.entries(body.example).filter(([name]) => !body.files.includes(name)))
    : body.example;
  const isEmpty = isJsonObject(sent) && Object.keys(sent).length === 0;
  if (!isEmpty || form.required?.includes("body") === true) example["body"] = sendable(sent);
  return example;
}

/**
 * The data of an operation's playground. Undefined for a method that `fetch` does not send.
 * @param json the service's document, converted once for all operations
 */
export function operationData(
  service: ServiceReference,
  located: LocatedOperation,
  json: JsonObject = asJsonObject(service.document),
): OperationPlaygroundData | undefined {
  const { document, imports, names, hasClient } = service;
  const { id, method, path, operation } = located;
  if (method === "TRACE") return undefined;
  const form = operationForm(document, located);
  const cuts = new WeakSet<JsonObject>();
  const inlined = inlineSchema(json, asJsonObject(form), { cuts });
  const slice = sliceOperation(document, located, form);
  const sent = formBody(document, operation.requestBody);
  const shape = sent === undefined ? {} : resolveSchema(document, form.properties?.["body"] ?? sent.schema);
  const body =
    sent === undefined
      ? undefined
      : {
          mediaType: sent.mediaType,
          files: sent.isFile ? [""] : fileFields(document, shape),
          example: sent.isFile ? "file.bin" : (sent.example ?? exampleValue(document, shape)),
        };
  return {
    kind: "operation",
    operation: { id, method, path },
    document: slice,
    service: describeService(asJsonObject(slice)),
    imports,
    names,
    hasClient,
    command: commandOperation(service, id),
    variable: camelCase(service.name),
    form,
    schema: clientSchema(inlined, "input", cuts).schema,
    example: exampleOf(service, form, body),
    ...(body === undefined ? {} : { body }),
  };
}
