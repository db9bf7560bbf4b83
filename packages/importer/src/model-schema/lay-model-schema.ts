import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { englishText, phrase } from "../diagnostics/message.js";
import type { CorsacDocument } from "../document/extensions.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import { referencePointer, resolveSchema } from "../document/schema-reference.js";
import { finding } from "../findings/finding.js";
import { saysSomething } from "../finish/output-files.js";
import { sourceLocation } from "../finish/source-location.js";
import type { ModelSchema } from "../forms/model-object/model-schema.js";
import { mediaOfModel } from "../merge/models/media-of-model.js";
import { valueViolations } from "../validate/value-violations.js";
import { reportAddedProperties } from "./added-properties.js";
import { disagreementDiagnostic, type ModelDisagreement } from "./model-disagreement.js";
import { propertyDisagreements } from "./property-disagreements.js";
import { withModelFacts } from "./with-model-facts.js";

/**
 * Merges a model's own schema under its pages, in place: enumerations, bounds, defaults, formats and properties that no
 * page documents are added to the model's input, each marked as inferred from the model; an undocumented output is
 * taken from the model. Where the two differ the page takes precedence and the difference is reported; the overlay
 * decides.
 */
export function layModelSchema(
  document: CorsacDocument,
  schema: ModelSchema,
  diagnostics: Diagnostics,
): void {
  for (const one of layUnder(document, schema, diagnostics))
    diagnostics.report(disagreementDiagnostic(one, schema.location.file));
  reportAddedProperties(document, diagnostics);
}

/** The same, with the disagreements as data, without those that an overlay resolves. */
export function layUnder(
  document: CorsacDocument,
  schema: ModelSchema,
  diagnostics: Diagnostics,
): ModelDisagreement[] {
  const disagreements: ModelDisagreement[] = [];
  const models = arrayMember(document, "x-corsac-models").filter(
    (model): model is JsonObject => isJsonObject(model) && isAbout(schema, model),
  );
  if (models.length === 0) {
    const message = phrase`No page is about ${schema.id}, whose own schema this is`;
    diagnostics.report(finding("model-schema-unused", message, schema.location));
  }
  for (const model of models) layUnderModel(document, model, schema, disagreements);
  return disagreements;
}

/** Matches by id; a file without an owner by the last part of it; else by the version that creates the model. */
function isAbout(schema: ModelSchema, model: JsonObject): boolean {
  const id = textMember(model, "id") ?? "";
  if (id === schema.id || id.replace(/:.*$/, "") === schema.id) return true;
  if (!schema.id.includes("/") && id.split("/").at(-1) === schema.id) return true;
  return versionsOf(model).some(({ version }) => version === schema.version);
}

/** The versions in a model's creates: `owner/name:hash` and the bare hash. */
function versionsOf(model: JsonObject): { version: string; pointer: JsonPointer }[] {
  return arrayMember(model, "create").flatMap((binding) =>
    Object.entries(objectMember(binding, "body")).flatMap(([pointer, value]) => {
      const version = typeof value === "string" ? /(?:^|:)([0-9a-f]{40,64})$/.exec(value)?.[1] : undefined;
      return version === undefined ? [] : [{ version, pointer }];
    }),
  );
}

function layUnderModel(
  document: CorsacDocument,
  model: JsonObject,
  schema: ModelSchema,
  disagreements: ModelDisagreement[],
): void {
  const id = textMember(model, "id") ?? schema.id;
  const reference = textMember(objectMember(objectMember(model, "input"), "schema"), "$ref") ?? "";
  const base = referencePointer(reference);
  const input = resolveSchema(document, { $ref: reference });
  if (base === undefined || input === undefined) return;
  const properties = objectMember(input, "properties");
  const own = objectMember(schema.input, "properties");
  const report = (
    property: string,
    found: Pick<ModelDisagreement, "keyword" | "page" | "own" | "pointer">,
  ): void => {
    const { location } = sourceLocation(member(properties[property], "x-corsac-source") ?? model["source"]);
    disagreements.push({ model: id, property, ...found, location });
  };
  for (const { version } of versionsOf(model)) {
    if (schema.version === undefined || version === schema.version) continue;
    report("", { keyword: "version", page: version, own: schema.version, pointer: "" });
  }
  reportRequired(input, schema.input, (property, page) =>
    report(property, { keyword: "required", page, own: !page, pointer: `${base}/required` }),
  );
  for (const [name, property] of Object.entries(properties)) {
    const pointer = appendPointer(`${base}/properties`, name);
    const modelProperty = own[name];
    if (!isJsonObject(property) || !isJsonObject(modelProperty)) {
      if (modelProperty === undefined)
        report(name, { keyword: "property", page: name, own: undefined, pointer });
      continue;
    }
    for (const { keyword, page, model: modelValue } of propertyDisagreements(property, modelProperty))
      report(name, { keyword, page, own: modelValue, pointer: appendPointer(pointer, keyword) });
    withModelFacts(property, modelProperty);
  }
  reportExamples(model, own, report);
  addProperties(input, schema);
  layOutput(document, model, schema);
  // The added fields determine the media where the page alone did not.
  if (model["media"] === "file")
    model["media"] = mediaOfModel(input, { id, title: textMember(model, "title") ?? "" });
}

/** Properties of both that only one of them requires. */
function reportRequired(
  page: JsonObject,
  own: JsonObject,
  report: (property: string, requiredByPage: boolean) => void,
): void {
  const [byPage, byModel] = [strings(page["required"]), strings(own["required"])];
  const known = (schema: JsonObject, name: string): boolean =>
    Object.hasOwn(objectMember(schema, "properties"), name);
  for (const name of byPage) if (known(own, name) && !byModel.includes(name)) report(name, true);
  for (const name of byModel) if (known(page, name) && !byPage.includes(name)) report(name, false);
}

/** An example value on the page that the model itself rejects. */
function reportExamples(
  model: JsonObject,
  own: JsonObject,
  report: (property: string, found: Pick<ModelDisagreement, "keyword" | "page" | "own" | "pointer">) => void,
): void {
  for (const example of arrayMember(model, "examples")) {
    for (const [name, value] of Object.entries(objectMember(example, "input"))) {
      const [violation] = valueViolations({}, own[name], value);
      if (violation === undefined) continue;
      report(name, { keyword: "example", page: value, own: englishText(violation.message), pointer: "" });
    }
  }
}

function addProperties(input: JsonObject, schema: ModelSchema): void {
  if (!isJsonObject(input["properties"])) input["properties"] = {};
  const properties = objectMember(input, "properties");
  for (const [name, own] of Object.entries(objectMember(schema.input, "properties"))) {
    if (Object.hasOwn(properties, name) || !isJsonObject(own) || name === "__proto__") continue;
    const { location } = schema;
    properties[name] = {
      ...structuredClone(own),
      "x-corsac-inferred": [{ keyword: "property", from: "model" }],
      "x-corsac-source": [{ file: location.file, line: location.line }],
    };
  }
}

/** An output that no page documents. */
function layOutput(document: CorsacDocument, model: JsonObject, schema: ModelSchema): void {
  const reference = textMember(objectMember(objectMember(model, "output"), "schema"), "$ref") ?? "";
  const output = resolveSchema(document, { $ref: reference });
  if (output === undefined || schema.output === undefined || saysSomething(document, output)) return;
  const fact: JsonValue = { keyword: "type", from: "model" };
  Object.assign(output, structuredClone(schema.output), { "x-corsac-inferred": [fact] });
}
