import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { englishText, phrase } from "../diagnostics/message.js";
import { asJson } from "../document/as-json.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, objectMember, textMember } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import { listOperations } from "../document/operations.js";
import { finding } from "../findings/finding.js";
import { sourceLocation } from "../finish/source-location.js";
import { lifecycleName } from "../lifecycle/lifecycle-names.js";
import type { AddressedOperation, LifecycleProof } from "../lifecycle/lifecycle-proof.js";
import { proveLifecycles } from "../lifecycle/prove-lifecycles.js";
import { camelCase, identifierWords } from "../names/identifier.js";
import { emptyNames, type Names } from "../names/names.js";
import { draftWebhook } from "./draft-webhook.js";
import { findBatch } from "./find-batch.js";
import { EvidenceFinder } from "./find-evidence.js";
import { silentCreates } from "./silent-creates.js";
import type { Suggestion, Suggestions } from "./suggestion.js";

/**
 * The lifecycles of a service with evidence on its pages, as overlay actions, each fact with its line. Facts without
 * evidence are left out of the action and listed as missing. Nothing is proposed where the document already has
 * lifecycles.
 *
 * @param names The names of operations that no page documents, from earlier imports.
 */
export function suggestLifecycles(
  document: JsonObject,
  sources: readonly SourceFile[],
  names: Names = emptyNames(),
): Suggestions {
  const result: Suggestions = { suggestions: [], missing: [] };
  if (Object.keys(objectMember(document, "x-corsac-lifecycles")).length > 0) return result;
  const finder = new EvidenceFinder(sources);
  const proven = proveLifecycles(document);
  for (const proof of proven.lifecycles) {
    const { suggestion, missing } = suggestOne(document, proof, finder, names);
    result.suggestions.push(suggestion);
    const areTasks = proof.models.every((id) => kindOf(document, id) === "task");
    if (proven.lifecycles.length > 1 || !areTasks)
      result.suggestions.push(followers(proof, suggestion.applies !== false));
    result.missing.push(...missing);
  }
  result.missing.push(...silentCreates(proven));
  return result;
}

function suggestOne(
  document: JsonObject,
  proof: LifecycleProof,
  finder: EvidenceFinder,
  names: Names,
): { suggestion: Suggestion; missing: Diagnostic[] } {
  const webhook = draftWebhook(document, proof.creates);
  const batch = findBatch(document, proof.lifecycle.query?.operation);
  const missing = [...proof.missing, ...webhook.missing, ...batch];
  const notes = [...proof.notes, ...webhook.notes];
  const evidence = [...proof.points, ...webhook.points].flatMap((point) => finder.locate(point) ?? []);
  const paths = addedPaths(proof, names);
  const lifecycle = {
    ...proof.lifecycle,
    state: proof.lifecycle.state ?? { words: {} },
    ...bindingsOf(proof, names),
    ...(webhook.webhook === undefined ? {} : { webhook: webhook.webhook }),
  };
  const where = [...new Set(evidence.map(({ file }) => file))].join(", ");
  const source =
    operationOf(document, proof.lifecycle.query ?? proof.lifecycle.result) ?? proof.creates[0]?.operation;
  const location = sourceLocation(source?.["x-corsac-source"]);
  const suggestion: Suggestion = {
    about: "lifecycle",
    subject: `the lifecycle "${proof.name}" of ${proof.models.length} ${proof.models.length === 1 ? "model" : "models"}`,
    action: {
      target: "$",
      description: `The life of a task, as the pages show it: ${[`${where}.`, ...notes].join(" ")}`,
      update: {
        ...(Object.keys(paths).length === 0 ? {} : { paths }),
        "x-corsac-lifecycles": { [proof.name]: asJson(lifecycle) },
      },
    },
    evidence,
    complete: missing.length === 0,
    missing: missing.map((message) => `${englishText(message)}.`),
    // A lifecycle needs at least an id and a query; a state without values is completed later.
    applies: lifecycle.id !== undefined && lifecycle.query !== undefined,
  };
  return {
    suggestion,
    missing: missing.map((message) => ({
      ...finding("lifecycle-undocumented", phrase`The lifecycle "${proof.name}": ${message}.`),
      ...location,
    })),
  };
}

function kindOf(document: JsonObject, id: string): string | undefined {
  const model = arrayMember(document, "x-corsac-models").find((one) => textMember(one, "id") === id);
  return textMember(model, "kind");
}

/** The bindings of operations that are known only from a URL in an example. */
function bindingsOf(
  { addressed: { query, cancel } }: LifecycleProof,
  names: Names,
): Partial<LifecycleDescription> {
  const bind = (operation: AddressedOperation, verb: string): LifecycleDescription["query"] => ({
    operation: operationIdOf(operation, verb, names),
    path: operation.parameters,
  });
  return {
    ...(query === undefined ? {} : { query: bind(query, "get") }),
    ...(cancel === undefined ? {} : { cancel: bind(cancel, "cancel") }),
  };
}

/** `getRequestStatus`: a verb, and the object from the path. */
function operationIdOf({ method, path }: AddressedOperation, verb: string, names: Names): string {
  const known = names.operations[`${method.toUpperCase()} ${path}`];
  if (known !== undefined) return known;
  const below = path.split("/").filter((segment) => segment !== "" && !segment.startsWith("{"));
  const last = below.at(-1) ?? "";
  const owner = lifecycleName(path.replace(/\/(?:cancel|status)$/, ""));
  return camelCase([verb, ...identifierWords(owner), ...(last === "status" ? ["status"] : [])]);
}

/** The path items of operations that no page documents. */
function addedPaths({ addressed: { query, cancel } }: LifecycleProof, names: Names): JsonObject {
  const item = (operation: AddressedOperation, verb: string): JsonObject => ({
    [operation.path]: {
      [operation.method]: {
        operationId: operationIdOf(operation, verb, names),
        parameters: Object.keys(operation.parameters).map((name) => ({
          name,
          in: "path",
          required: true,
          schema: { type: "string" },
        })),
        responses: { "200": { description: "" } },
        "x-corsac-inferred": [
          { keyword: "operation", from: operation.from ?? "example", text: operation.url },
        ],
      },
    },
  });
  return {
    ...(query === undefined ? {} : item(query, "get")),
    ...(cancel === undefined ? {} : item(cancel, "cancel")),
  };
}

/**
 * The models of a lifecycle, where a service has several.
 *
 * @param applies Whether the lifecycle itself is valid: a model cannot refer to one that is only a comment.
 */
function followers({ name, models, creates }: LifecycleProof, applies: boolean): Suggestion {
  const quoted = models.map((id) => `@.id == ${quote(id)}`);
  return {
    about: "lifecycle",
    subject: `the models that follow the lifecycle "${name}"`,
    action: {
      target: `$['x-corsac-models'][?${quoted.join(" || ")}]`,
      description: `Created by ${creates.map(({ method, path }) => `${method.toUpperCase()} ${path}`).join(", ")}.`,
      update: { kind: "task", lifecycle: name },
    },
    evidence: [],
    complete: applies,
    applies,
  };
}

const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function operationOf(
  document: JsonObject,
  binding: { operation: string } | undefined,
): JsonObject | undefined {
  return listOperations(document).find(({ id }) => id !== undefined && id === binding?.operation)?.operation;
}
