import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { oneOf } from "../diagnostics/list-names.js";
import { phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import {
  arrayMember,
  isJsonObject,
  itemOrMember,
  member,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import { advised, finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { knownAt, type Shown } from "./known-places.js";
import { onePerPlace } from "./one-per-place.js";
import {
  bindingPaths,
  bodyRules,
  lifecycleRules,
  modelRules,
  type PlaceRule,
  parameterPaths,
  readingRules,
  serviceRules,
  sourcePaths,
  sourceSubjects,
} from "./place-rules.js";
import { ShownOperations } from "./shown-operations.js";
import { subjectsOf, within } from "./subjects.js";

type Path = readonly (string | number)[];

/**
 * Reports every pointer of an overlay that neither the schema nor an example of the request or response contains, as
 * errors at its line. Of a list of alternatives only one must exist: the others are for hosts that differ from the
 * page.
 */
export function checkPlaces(document: JsonObject, place: WrittenPlace, diagnostics: Diagnostics): void {
  const checker = new PlaceChecker(document, place);
  const operations = new ShownOperations(document);
  for (const [name, lifecycle] of Object.entries(objectMember(document, "x-corsac-lifecycles"))) {
    const at = ["x-corsac-lifecycles", name];
    const subjects = subjectsOf(document, operations, name, lifecycle);
    checker.check(lifecycle, at, lifecycleRules, subjects);
    checker.checkSources(lifecycle, at, subjects);
    for (const [part, parameter] of parameterPaths) {
      const id = textMember(member(lifecycle, part), "operation");
      checker.checkParameter(lifecycle, at, [part, ...parameter.split(".")], operations.queryParameters(id));
    }
    for (const path of bindingPaths)
      for (const { path: found, found: binding } of partsAt(lifecycle, path, [])) {
        const request = operations.request(textMember(binding, "operation"));
        checker.check(binding, [...at, ...found], bodyRules, { request });
      }
    for (const part of ["batch", "list"] as const) {
      const reading = member(lifecycle, part);
      const items = strings([member(reading, "items") ?? ""].flat());
      const every = within(document, subjects[part] ?? [], items, "/*");
      checker.check(reading, [...at, part], readingRules, { item: every });
    }
  }
  for (const [index, model] of arrayMember(document, "x-corsac-models").entries()) {
    const creates = arrayMember(model, "create");
    const subjects = {
      request: creates.flatMap((create) => operations.request(textMember(create, "operation"))),
      input: [{ schema: objectMember(model, "input")["schema"], examples: [] }],
      output: [{ schema: objectMember(model, "output")["schema"], examples: [] }],
      chunk: [{ schema: member(member(model, "stream"), "chunk") ?? {}, examples: [] }],
    };
    checker.check(model, ["x-corsac-models", index], modelRules, subjects);
    checker.checkSources(model, ["x-corsac-models", index], subjects, surroundingSources);
    for (const [at, file] of arrayMember(member(model, "output"), "files").entries()) {
      const download = member(file, "download");
      const id = textMember(download, "operation");
      const path = ["x-corsac-models", index, "output", "files", at, "download"];
      checker.check(download, path, downloadRules, {
        response: operations.response(id),
        request: operations.request(id),
      });
      const name = textMember(model, "lifecycle") ?? "";
      const lifecycle = objectMember(document, "x-corsac-lifecycles")[name];
      const { asked } = lifecycle === undefined ? {} : subjectsOf(document, operations, name, lifecycle);
      const created = creates.flatMap((create) => operations.response(textMember(create, "operation")));
      checker.checkSources(
        download,
        path,
        { ...subjects, created, ...(asked && { asked }) },
        downloadSources,
      );
    }
  }
  const service = member(document, "x-corsac-service");
  const uploads = member(service, "upload");
  for (const [index, upload] of (Array.isArray(uploads) ? uploads : [uploads]).entries()) {
    const id = textMember(upload, "operation");
    const at = ["x-corsac-service", "upload", ...(Array.isArray(uploads) ? [index] : [])];
    checker.check(upload, at, serviceRules, {
      response: operations.response(id),
      form: operations.request(id),
    });
  }
  const prices = member(service, "priceOperation");
  const listed = operations.response(textMember(prices, "operation"));
  checker.check(prices, ["x-corsac-service", "priceOperation"], serviceRules, {
    response: listed,
    item: within(document, listed, strings([member(prices, "items") ?? []].flat()), "/*"),
    request: operations.request(textMember(prices, "operation")),
  });
  checker.check(service, ["x-corsac-service"], serviceRules, {
    refused: operations.allResponses(),
    judged: operations.allResponses([]),
  });
  for (const found of onePerPlace(checker.diagnostics)) diagnostics.report(found);
}

const downloadRules: readonly PlaceRule[] = [
  { path: ["url"], of: "response", owner: phrase`the response` },
  { path: ["body"], keys: true, of: "request", owner: phrase`the request` },
];

/** The sources of events around the pieces of a stream. */
const surroundingSources = ["before", "after"].map((part) => ["stream", part, "*", "with", "*"]);

const downloadSources = ["path", "query", "body"].map((part) => [part, "*"]);

class PlaceChecker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #document: JsonObject;
  readonly #place: WrittenPlace;

  constructor(document: JsonObject, place: WrittenPlace) {
    this.#document = document;
    this.#place = place;
  }

  check(
    value: JsonValue | undefined,
    at: Path,
    rules: readonly PlaceRule[],
    subjects: Readonly<Record<string, readonly Shown[]>>,
  ): void {
    for (const rule of rules) {
      const shown = subjects[rule.of];
      if (shown === undefined || shown.length === 0) continue;
      for (const { path, found } of partsAt(value, rule.path, [])) {
        if (rule.keys === true) {
          for (const key of isJsonObject(found)
            ? Object.keys(found)
            : Array.isArray(found)
              ? strings(found)
              : [])
            this.#judge(
              [key],
              [...at, ...path],
              isJsonObject(found) ? [...path, key] : path,
              at,
              rule,
              shown,
            );
        } else {
          const pointers = typeof found === "string" ? [found] : strings(found);
          this.#judge(pointers, [...at, ...path], path, at, rule, shown);
        }
      }
    }
  }

  /** Pointers of the sources in a lifecycle's bindings. */
  checkSources(
    lifecycle: JsonValue | undefined,
    at: Path,
    subjects: Readonly<Record<string, readonly Shown[]>>,
    paths: readonly (readonly string[])[] = sourcePaths,
  ): void {
    for (const sourcePath of paths) {
      for (const { path, found } of partsAt(lifecycle, sourcePath, [])) {
        const [of, owner] = sourceSubjects[textMember(found, "from") ?? ""] ?? [];
        if (of === undefined || owner === undefined) continue;
        const names = path.map(String);
        this.check(lifecycle, at, [{ path: [...names, "pointer"], of, owner }], subjects);
      }
    }
  }

  /** The name of a query parameter that an operation must have. */
  checkParameter(
    lifecycle: JsonValue,
    at: Path,
    path: readonly string[],
    known: readonly string[] | undefined,
  ): void {
    for (const { found } of partsAt(lifecycle, path, [])) {
      const location = this.#place([...at, ...path]);
      if (location === undefined || known === undefined || typeof found !== "string") continue;
      if (known.includes(found)) continue;
      const message = phrase`${nameOf([...at, ...path])} is ${JSON.stringify(found)}, which is no query parameter of its operation.`;
      const near = didYouMean(found, known);
      this.diagnostics.push({
        ...finding("binding-parameter", message, location),
        ...(near === undefined ? {} : advised(near)),
      });
    }
  }

  #judge(
    pointers: readonly string[],
    around: Path,
    path: Path,
    at: Path,
    rule: PlaceRule,
    shown: readonly Shown[],
  ): void {
    const whole = [...at, ...path];
    const location = this.#place(whole) ?? (whole.length > around.length ? undefined : this.#place(around));
    if (location === undefined || pointers.length === 0) return;
    const judged = pointers.flatMap((pointer) => shown.map((one) => knownAt(this.#document, one, pointer)));
    if (judged.some(({ isKnown }) => isKnown)) return;
    const [pointer = ""] = pointers;
    const near = didYouMean(
      pointer.split("/").at(-1) ?? "",
      judged.flatMap(({ siblings }) => siblings),
    );
    const all = oneOf(pointers.map((one) => JSON.stringify(one)));
    const message = phrase`${nameOf(whole)} is ${all}, and ${rule.owner} has nothing there.`;
    this.diagnostics.push({
      ...finding("pointer-unknown", message, location),
      ...(near === undefined ? {} : advised(near)),
    });
  }
}

/** `x-corsac-lifecycles.job.state.pointer`. */
function nameOf(path: Path): string {
  return path.join(".");
}

/** The parts at a path in which `*` matches every member. */
function partsAt(
  value: JsonValue | undefined,
  [segment, ...rest]: readonly string[],
  path: Path,
): { path: Path; found: JsonValue }[] {
  if (value === undefined) return [];
  if (segment === undefined) return [{ path, found: value }];
  if (segment !== "*") return partsAt(itemOrMember(value, segment), rest, [...path, segment]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    partsAt(inner, rest, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
