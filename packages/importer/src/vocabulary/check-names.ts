import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { advised, finding } from "../findings/finding.js";
import type { RuleId } from "../findings/rule-table.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { streamEventFaults } from "./check-stream-events.js";
import { templateFaults } from "./check-templates.js";
import { knownAt } from "./known-places.js";
import { onePerPlace } from "./one-per-place.js";
import { ShownOperations } from "./shown-operations.js";

type Path = readonly (string | number)[];

/**
 * Reports names in an overlay that do not exist, as errors at their lines: schemas, the operations and the query
 * parameters of a rate limit, the field of an upload, placeholders of message templates, positions in the events of a
 * stream, and the credentials that a signer does not have.
 */
export function checkNames(document: JsonObject, place: WrittenPlace, diagnostics: Diagnostics): void {
  const found: Diagnostic[] = [];
  const judge = (rule: RuleId, path: Path, name: string, known: readonly string[], owner: Message): void => {
    const location = place(path);
    if (location === undefined || known.includes(name)) return;
    const message = phrase`${path.join(".")} is ${JSON.stringify(name)}, and ${owner}.`;
    const near = didYouMean(name, known);
    const hint = near ?? (known.length === 0 ? undefined : phrase`Known are ${known.slice(0, 12)}.`);
    found.push({
      ...finding(rule, message, location),
      severity: "error",
      ...(hint !== undefined && advised(hint)),
    });
  };

  const schemas = Object.keys(objectMember(objectMember(document, "components"), "schemas"));
  for (const [index, model] of arrayMember(document, "x-corsac-models").entries()) {
    for (const path of [
      ["input", "schema"],
      ["output", "schema"],
      ["stream", "chunk"],
    ] as const) {
      const reference = member(member(model, path[0]), path[1]);
      const text = textMember(reference, "$ref");
      if (text === undefined || resolveSchema(document, reference) !== undefined) continue;
      const known = schemas.map((name) => `#/components/schemas/${name}`);
      const at = ["x-corsac-models", index, ...path, "$ref"];
      judge("pointer-unknown", at, text, known, phrase`the document has no such schema`);
    }
  }

  const operations = new ShownOperations(document);
  const service = objectMember(document, "x-corsac-service");
  for (const [index, limit] of arrayMember(service, "rateLimits").entries())
    for (const [at, id] of strings(member(limit, "operations")).entries()) {
      const path = ["x-corsac-service", "rateLimits", index, "operations", at];
      judge("operation-unknown", path, id, operations.ids(), phrase`the service has no such operation`);
    }
  for (const [index, limit] of arrayMember(service, "rateLimits").entries()) {
    const counted =
      member(limit, "operations") === undefined ? operations.ids() : strings(member(limit, "operations"));
    const known = counted.flatMap((id) => operations.queryParameters(id) ?? []);
    for (const name of Object.keys(objectMember(limit, "query"))) {
      if (known.includes(name)) continue;
      const path = ["x-corsac-service", "rateLimits", index, "query", name];
      judge(
        "binding-parameter",
        path,
        name,
        known,
        phrase`none of its operations has such a query parameter`,
      );
    }
  }
  const uploads = service["upload"];
  for (const [index, upload] of (Array.isArray(uploads) ? uploads : [uploads]).entries()) {
    const field = textMember(upload, "field");
    if (field === undefined) continue;
    const judged = operations
      .request(textMember(upload, "operation"))
      .map((shown) => knownAt(document, shown, `/${field}`));
    if (judged.some(({ isKnown }) => isKnown)) continue;
    const path = ["x-corsac-service", "upload", ...(Array.isArray(uploads) ? [index] : []), "field"];
    const siblings = judged.flatMap((one) => one.siblings);
    judge("pointer-unknown", path, field, siblings, phrase`the form of its operation has no such field`);
  }

  const schemes = objectMember(objectMember(document, "components"), "securitySchemes");
  for (const [name, scheme] of Object.entries(schemes)) {
    const signer = member(scheme, "x-corsac-signer");
    const known = strings(member(signer, "credentials"));
    const at = ["components", "securitySchemes", name, "x-corsac-signer"];
    for (const { path, credential } of credentialsOf(signer, at))
      judge("extension-invalid", path, credential, known, phrase`the signer has no such credential`);
  }
  found.push(...templateFaults(document, place), ...streamEventFaults(document, place));
  for (const one of onePerPlace(found)) diagnostics.report(one);
}

/** The positions where a signer names a credential. */
function credentialsOf(value: JsonValue | undefined, at: Path): { path: Path; credential: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: [string | number, JsonValue][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const secret = textMember(value, "secret");
  const name = isJsonObject(value) && value["from"] === "credential" ? textMember(value, "name") : undefined;
  return [
    ...(secret === undefined ? [] : [{ path: [...at, "secret"], credential: secret }]),
    ...(name === undefined ? [] : [{ path: [...at, "name"], credential: name }]),
    ...entries.flatMap(([key, inner]) => credentialsOf(inner, [...at, key])),
  ];
}
