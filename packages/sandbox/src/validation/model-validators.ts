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
import type { Content, Model, Operation, Service } from "../document/service.js";
import type { Match } from "../http/match-operation.js";
import type { Asked } from "../requests/asked.js";
import { checkParameters, type ParameterFinding } from "./check-parameters.js";
import { type Breaches, type Checker, createChecker } from "./checker.js";
import type { SchemaEngine } from "./schema-engine.js";
import { sentSchema } from "./sent-schema.js";
import { transportPlaces } from "./transport-places.js";
import { findUnknownFields, rootNames, type UnknownFields } from "./unknown-fields.js";
import { compileValidator } from "./validator.js";
import type { Violation } from "./violation.js";

/** The results of validating a request's body. */
export interface Finding {
  violations: Violation[];
  /** Undocumented fields that were accepted. */
  accepted: string[];
  /** Violations of inferred rules, which are accepted. */
  inferred: Violation[];
}

const nothing: Finding = { violations: [], accepted: [], inferred: [] };

/** Validates the bodies of creates and of other operations. Each schema is compiled once. */
export class ModelValidators {
  readonly #checkers = new WeakMap<JsonObject, Checker>();
  readonly #engine: SchemaEngine;
  /** Names at the root of a create's body that do not belong to the input. */
  readonly #transport = new WeakMap<CreateBinding, string[]>();
  readonly #variants = new WeakMap<Model, Map<string, JsonObject | undefined>>();

  constructor(engine: SchemaEngine) {
    this.#engine = engine;
  }

  /** Compiles every model's schemas, so that an invalid document is reported at the start. */
  prepare(service: Service): void {
    for (const model of service.models) this.#inputChecker(service, model);
  }

  /** Finds every violation of a create's body: around the input, in it, and misspelled fields. */
  checkCreate(
    { service, operation }: Match,
    model: Model,
    binding: CreateBinding,
    body: JsonValue | undefined,
  ): Finding {
    // The whole input may be a text, a file or a list. Otherwise the body is an object.
    const isWhole = model.description.input.pointer === "" && !takesObject(model.inputSchema);
    if (isWhole && body !== undefined) {
      return isFile(model.inputSchema)
        ? nothing
        : { ...this.#inputChecker(service, model)(body), accepted: [] };
    }
    if (!isJsonObject(body)) return { ...nothing, violations: [notAnObject(body)] };
    const inputPointer = model.description.input.pointer;
    const around = this.#variant(service, operation, model);
    const { violations, inferred } = around ? this.#around(service, around, body, inputPointer) : nothing;
    const input = valueAtPointer(body, inputPointer);
    if (input === undefined) {
      const field = pointerToField(inputPointer);
      const description = `${field} is required: the object with the model's input.`;
      const missing = { field, description, type: "required" };
      return { violations: merge([missing, ...violations]), accepted: [], inferred: [...inferred] };
    }
    const { input: inputRoot, ...unknown } = this.#unknown(model, binding, around, body, input);
    const inner = this.#inputChecker(service, model)(inputRoot);
    return {
      violations: merge([...violations, ...inner.violations, ...unknown.violations]),
      accepted: unknown.accepted,
      inferred: merge([...inferred, ...inner.inferred]),
    };
  }

  /** Finds every violation of another operation's body, which was parsed as `content`. */
  checkBody(
    { service, operation }: Match,
    content: Content | undefined,
    body: JsonValue | undefined,
  ): Finding {
    const { body: declared } = operation;
    if (!declared || !content) return nothing;
    if (body === undefined) {
      const missing = { field: "", description: "The body is required.", type: "required" };
      return { ...nothing, violations: declared.required ? [missing] : [] };
    }
    if (isFile(content.schema)) return nothing;
    const unknown = findUnknownFields(body, content.schema, "");
    const check = this.#checker(
      sentSchema(content.schema),
      service.confirmed,
      `the body of \`${operation.id}\``,
      "",
    );
    const { violations, inferred } = check(body);
    return {
      violations: merge([...violations, ...unknown.violations]),
      accepted: unknown.accepted,
      inferred,
    };
  }

  /**
   * Finds every violation of a request's parameters.
   * @param known Query parameters of other parts of the document.
   */
  checkParameters(
    asked: Pick<Asked, "match" | "url" | "request">,
    known: readonly string[],
  ): ParameterFinding {
    const { confirmed } = asked.match.service;
    return checkParameters(
      asked,
      (schema, what, base) => this.#checker(schema, confirmed, what, base),
      known,
    );
  }

  /** Whether a value is valid for a schema of the document. */
  fits(schema: JsonObject, what: string, value: JsonValue): boolean {
    return this.#checker(schema, true, what, "")(value).violations.length === 0;
  }

  #variant(service: Service, operation: Operation, model: Model): JsonObject | undefined {
    const known = this.#variants.get(model) ?? new Map<string, JsonObject | undefined>();
    this.#variants.set(model, known);
    if (!known.has(operation.id)) known.set(operation.id, requestVariant(service, operation, model));
    return known.get(operation.id);
  }

  #inputChecker({ confirmed }: Service, { id, inputSchema, description }: Model): Checker {
    const isConfirmed = confirmed || description["x-corsac-confirmed"] === true;
    return this.#checker(
      sentSchema(inputSchema),
      isConfirmed,
      `the input of \`${id}\``,
      description.input.pointer,
    );
  }

  #checker(schema: JsonObject, isConfirmed: boolean, what: string, base: string): Checker {
    const checker =
      this.#checkers.get(schema) ??
      createChecker(schema, isConfirmed, (one) => compileValidator(this.#engine, one, what, base));
    this.#checkers.set(schema, checker);
    return checker;
  }

  /** Violations in the request outside the input. Those in the input are reported by the input's validator only. */
  #around(service: Service, schema: JsonObject, body: JsonObject, inputPointer: string): Breaches {
    if (inputPointer === "") return nothing;
    const field = pointerToField(inputPointer);
    const { violations, inferred } = this.#checker(
      sentSchema(schema),
      service.confirmed,
      "a request",
      "",
    )(body);
    const isOwn = (violation: Violation): boolean =>
      violation.field !== field && !violation.field.startsWith(`${field}.`);
    return { violations: violations.filter(isOwn), inferred: inferred.filter(isOwn) };
  }

  #unknown(
    model: Model,
    binding: CreateBinding,
    around: JsonObject | undefined,
    body: JsonObject,
    input: JsonValue,
  ): UnknownFields & { input: JsonValue } {
    const pointer = model.description.input.pointer;
    const transport = this.#transport.get(binding) ?? rootNames(transportPlaces(model, binding));
    this.#transport.set(binding, transport);
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

/** The alternative of an operation's request schema with this model's input. */
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

/** Whether a schema is that of a whole file, which JSON Schema does not restrict further. */
function isFile(schema: JsonObject): boolean {
  return schema["format"] === "binary" || schema["contentMediaType"] !== undefined;
}

function notAnObject(body: JsonValue | undefined): Violation {
  const description =
    body === undefined ? "The body is required: a JSON object." : "The body must be a JSON object.";
  return { field: "", description, type: body === undefined ? "required" : "type" };
}

/** One violation per field and rule, because the request's schema and the model's may both contain a rule. */
function merge(violations: readonly Violation[]): Violation[] {
  if (violations.length === 0) return [];
  return [
    ...new Map(violations.map((violation) => [`${violation.field} ${violation.type}`, violation])).values(),
  ];
}
