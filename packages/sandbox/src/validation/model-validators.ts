import {
  type CreateBinding,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  member,
  pointerSegments,
  valueAtPointer,
} from "../document/contract.js";
import { pointerToField } from "../document/json-pointer.js";
import { resolveReferences } from "../document/resolve-references.js";
import type { Model, Operation, Service } from "../document/service.js";
import { findUnknownFields, rootNames, type UnknownFields } from "./unknown-fields.js";
import { compileValidator, type Validator } from "./validator.js";
import type { Violation } from "./violation.js";

/** What was found in a request's body. */
export interface Finding {
  violations: Violation[];
  /** Fields that are not documented and were let through. */
  accepted: string[];
}

/** Checks the bodies of creates and of other operations. Schemas are compiled once. */
export class ModelValidators {
  readonly #validators = new WeakMap<JsonObject, Validator>();
  readonly #variants = new WeakMap<Model, Map<string, JsonObject | undefined>>();

  /** Compiles every model's schemas, so that a wrong document is told at the start. */
  prepare(service: Service): void {
    for (const model of service.models) this.#inputValidator(model);
  }

  /** Every violation of a create's body: around the input, in it, and misspelled fields. */
  checkCreate(
    service: Service,
    operation: Operation,
    model: Model,
    binding: CreateBinding,
    body: JsonValue | undefined,
  ): Finding {
    // A text, a file or a list may be the whole input; what else a body is has fields.
    const isWhole = model.description.input.pointer === "" && !takesObject(model.inputSchema);
    if (isWhole && body !== undefined) {
      return { violations: isFile(model.inputSchema) ? [] : this.#inputValidator(model)(body), accepted: [] };
    }
    if (!isJsonObject(body)) return { violations: [notAnObject(body)], accepted: [] };
    const inputPointer = model.description.input.pointer;
    const around = this.#variant(service, operation, model);
    const violations = around ? this.#around(around, body, inputPointer) : [];
    const input = valueAtPointer(body, inputPointer);
    if (input === undefined) {
      const field = pointerToField(inputPointer);
      const description = `${field} is required: the object with the model's input.`;
      return { violations: merge([{ field, description, type: "required" }, ...violations]), accepted: [] };
    }
    const { input: inputRoot, ...unknown } = this.#unknown(model, binding, around, body, input);
    violations.push(...this.#inputValidator(model)(inputRoot), ...unknown.violations);
    return { violations: merge(violations), accepted: unknown.accepted };
  }

  /** Every violation of another operation's body. */
  checkBody(operation: Operation, body: JsonValue | undefined): Finding {
    const { body: declared } = operation;
    if (!declared) return { violations: [], accepted: [] };
    if (body === undefined) {
      const missing = { field: "", description: "The body is required.", type: "required" };
      return { violations: declared.required ? [missing] : [], accepted: [] };
    }
    const unknown = findUnknownFields(body, declared.main.schema, "");
    const validator = this.#compiled(declared.main.schema, `the body of \`${operation.id}\``, "");
    return { violations: merge([...validator(body), ...unknown.violations]), accepted: unknown.accepted };
  }

  #variant(service: Service, operation: Operation, model: Model): JsonObject | undefined {
    const known = this.#variants.get(model) ?? new Map<string, JsonObject | undefined>();
    this.#variants.set(model, known);
    if (!known.has(operation.id)) known.set(operation.id, requestVariant(service, operation, model));
    return known.get(operation.id);
  }

  #inputValidator(model: Model): Validator {
    return this.#compiled(model.inputSchema, `the input of \`${model.id}\``, model.description.input.pointer);
  }

  #compiled(schema: JsonObject, what: string, base: string): Validator {
    const validator = this.#validators.get(schema) ?? compileValidator(schema, what, base);
    this.#validators.set(schema, validator);
    return validator;
  }

  /** The request's own fields; what is wrong in the input is told by the input's validator alone. */
  #around(schema: JsonObject, body: JsonObject, inputPointer: string): Violation[] {
    if (inputPointer === "") return [];
    const field = pointerToField(inputPointer);
    const violations = this.#compiled(schema, "a request", "")(body);
    return violations.filter(
      (violation) => violation.field !== field && !violation.field.startsWith(`${field}.`),
    );
  }

  #unknown(
    model: Model,
    binding: CreateBinding,
    around: JsonObject | undefined,
    body: JsonObject,
    input: JsonValue,
  ): UnknownFields & { input: JsonValue } {
    const { webhook } = model.lifecycle ?? {};
    const pointer = model.description.input.pointer;
    const transport = rootNames([...Object.keys(binding.body ?? {}), webhook?.url, webhook?.events?.pointer]);
    if (pointer === "") return { ...findUnknownFields(body, model.inputSchema, "", transport), input };
    const outer = findUnknownFields(body, around ?? {}, "", [...transport, ...rootNames([pointer])]);
    const inner = findUnknownFields(input, model.inputSchema, pointer);
    return {
      violations: [...outer.violations, ...inner.violations],
      accepted: [...outer.accepted, ...inner.accepted],
      input,
    };
  }
}

/** Of an operation's request schemas, the one whose input is this model's. */
function requestVariant(service: Service, operation: Operation, model: Model): JsonObject | undefined {
  const declared = operation.body?.main.raw;
  if (!declared) return undefined;
  const shallow = resolveOnce(service, declared);
  const variants = jsonList(shallow["anyOf"] ?? shallow["oneOf"]).filter(isJsonObject);
  const candidates = variants.length > 0 ? variants : [declared];
  const wanted = model.description.input.schema.$ref;
  const variant = candidates.find((candidate) => inputReference(service, candidate, model) === wanted);
  return variant ? jsonObject(resolveReferences(service.document, variant)) : undefined;
}

function inputReference(service: Service, variant: JsonObject, model: Model): JsonValue | undefined {
  let current = variant;
  for (const segment of pointerSegments(model.description.input.pointer)) {
    current = jsonObject(member(resolveOnce(service, current)["properties"], segment));
  }
  return current["$ref"];
}

function resolveOnce(service: Service, schema: JsonObject): JsonObject {
  const reference = schema["$ref"];
  return typeof reference === "string"
    ? jsonObject(valueAtPointer(service.document, reference.slice(1)))
    : schema;
}

function takesObject(schema: JsonObject): boolean {
  const { type } = schema;
  return type === undefined || type === "object" || (Array.isArray(type) && type.includes("object"));
}

/** Whether a schema is that of a whole file, of which JSON Schema says nothing more. */
function isFile(schema: JsonObject): boolean {
  return schema["format"] === "binary" || schema["contentMediaType"] !== undefined;
}

function notAnObject(body: JsonValue | undefined): Violation {
  const description =
    body === undefined ? "The body is required: a JSON object." : "The body must be a JSON object.";
  return { field: "", description, type: body === undefined ? "required" : "type" };
}

/** One violation per field and rule: the request's schema and the model's own may both know a rule. */
function merge(violations: readonly Violation[]): Violation[] {
  return [
    ...new Map(violations.map((violation) => [`${violation.field} ${violation.type}`, violation])).values(),
  ];
}
