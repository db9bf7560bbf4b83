import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectAt,
  objectMember,
  textMember,
} from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { checkBinding, checkDownload, operationsById } from "./check-binding.js";
import { reportDuplicateModels } from "./duplicate-models.js";
import { sourceLocation } from "./source-location.js";

type Path = readonly (string | number)[];
/** Reports the faults of a binding. Returns whether it can be used. */
type Usable = (binding: JsonValue | undefined, owner: Message, path: Path) => boolean;

/** The parts that a lifecycle does not need to work. */
const optionalSteps = ["result", "batch", "cancel", "list"] as const;

/**
 * Checks that every operation that a model, a lifecycle or the service names exists, and that its parameters are bound.
 * An invalid binding is an error and is removed from the document, in place, with the smallest part that cannot work
 * without it: a lifecycle where its query is invalid, a model where no valid create is left.
 *
 * @param place Returns the source position of a part of the document.
 */
export function checkBindings(document: JsonObject, place: WrittenPlace, diagnostics: Diagnostics): void {
  const operations = operationsById(document);
  const report = (found: Diagnostic, path: Path, source?: JsonValue): void => {
    const location = place(path) ?? sourceLocation(source).location;
    diagnostics.report({ ...found, ...(location === undefined ? {} : { location }) });
  };
  const usable =
    (source?: JsonValue, judge = checkBinding): Usable =>
    (binding, owner, path) => {
      const faults = judge(document, binding, owner, operations);
      for (const { at, ...found } of faults)
        report(found, place([...path, ...at]) === undefined ? path : [...path, ...at], source);
      return faults.length === 0;
    };
  checkLifecycles(document, usable(), report);
  const judgeDownload = (source?: JsonValue): Usable => usable(source, checkDownload);
  checkModels(document, usable, judgeDownload, report);
  const service = objectMember(document, "x-corsac-service");
  checkService(service, usable());
  reportDuplicateModels(document, place, diagnostics);
}

function checkService(service: JsonObject, check: Usable): void {
  const path = ["x-corsac-service", "upload"];
  const uploads = service["upload"];
  if (Array.isArray(uploads)) {
    const kept = uploads.filter((one, at) => check(one, phrase`An upload of the service`, [...path, at]));
    if (kept.length === 0) delete service["upload"];
    else if (kept.length < uploads.length) service["upload"] = kept;
  } else if (!check(uploads, phrase`The upload of the service`, path)) delete service["upload"];
  const prices = ["x-corsac-service", "priceOperation"];
  if (!check(service["priceOperation"], phrase`The price operation of the service`, prices))
    delete service["priceOperation"];
}

type Report = (found: Diagnostic, path: Path, source?: JsonValue) => void;

function checkModels(
  document: JsonObject,
  usable: (source?: JsonValue) => Usable,
  usableDownload: (source?: JsonValue) => Usable,
  report: Report,
): void {
  const lifecycles = objectMember(document, "x-corsac-lifecycles");
  const models = arrayMember(document, "x-corsac-models");
  const useless = new Set<JsonValue>();
  for (const [index, model] of models.entries()) {
    if (!isJsonObject(model)) continue;
    const path = ["x-corsac-models", index];
    const owner = phrase`The model ${textMember(model, "id") ?? phrase`without an id`}`;
    const check = usable(model["source"]);
    const creates = arrayMember(model, "create");
    const kept = creates.filter((one, at) => check(one, owner, [...path, "create", at]));
    if (kept.length < creates.length) model["create"] = kept;
    if (kept.length === 0 && creates.length > 0) useless.add(model);
    const output = objectAt(model, "output");
    const files = arrayMember(output, "files");
    const checkFile = usableDownload(model["source"]);
    const ofFile = phrase`${owner}, for the download of a file,`;
    const found = files.filter((file, at) =>
      checkFile(member(file, "download"), ofFile, [...path, "output", "files", at, "download"]),
    );
    if (output !== undefined && found.length < files.length) output["files"] = found;
    if (!followsKnown(model, owner, [...path, "lifecycle"], lifecycles, report, model["source"]))
      delete model["lifecycle"];
  }
  if (useless.size > 0) document["x-corsac-models"] = models.filter((model) => !useless.has(model));
}

function checkLifecycles(document: JsonObject, check: Usable, report: Report): void {
  const lifecycles = objectMember(document, "x-corsac-lifecycles");
  for (const [name, lifecycle] of Object.entries(lifecycles)) {
    if (!isJsonObject(lifecycle)) continue;
    const path = ["x-corsac-lifecycles", name];
    const of = phrase`of the lifecycle ${JSON.stringify(name)}`;
    for (const step of optionalSteps) {
      if (!check(lifecycle[step], phrase`The ${step} ${of}`, [...path, step])) delete lifecycle[step];
    }
    const stream = objectMember(lifecycle, "stream");
    if (!check(stream["operation"], phrase`The stream ${of}`, [...path, "stream", "operation"])) {
      if (stream["url"] === undefined) delete lifecycle["stream"];
      else delete stream["operation"];
    }
    const actions = objectMember(lifecycle, "actions");
    for (const [action, binding] of Object.entries(actions)) {
      const owner = phrase`The action ${action} ${of}`;
      const at = [...path, "actions", action];
      const works = check(binding, owner, at);
      if (!followsKnown(binding, owner, [...at, "lifecycle"], lifecycles, report) || !works)
        delete actions[action];
    }
    if (check(lifecycle["query"], phrase`The query ${of}`, [...path, "query"])) continue;
    delete lifecycles[name];
    forgetLifecycle(document, name);
  }
}

/** Removes a missing lifecycle from the models that used it: their predictions can be created but not waited for. */
function forgetLifecycle(document: JsonObject, name: string): void {
  for (const model of arrayMember(document, "x-corsac-models"))
    if (isJsonObject(model) && model["lifecycle"] === name) delete model["lifecycle"];
  for (const lifecycle of Object.values(objectMember(document, "x-corsac-lifecycles"))) {
    const actions = objectMember(lifecycle, "actions");
    for (const [action, binding] of Object.entries(actions))
      if (textMember(binding, "lifecycle") === name) delete actions[action];
  }
}

/** Whether the named lifecycle exists, or none is named. */
function followsKnown(
  follower: JsonValue | undefined,
  owner: Message,
  path: Path,
  lifecycles: JsonObject,
  report: Report,
  source?: JsonValue,
): boolean {
  const name = textMember(follower, "lifecycle");
  if (name === undefined || Object.hasOwn(lifecycles, name)) return true;
  const found: Diagnostic = {
    rule: "lifecycle-unknown",
    severity: "error",
    ...worded(phrase`${owner} follows the lifecycle ${JSON.stringify(name)}, which does not exist.`),
    ...advised(
      didYouMean(name, Object.keys(lifecycles)) ??
        phrase`Describe it in overlay.yaml, under x-corsac-lifecycles.`,
    ),
  };
  report(found, path, source);
  return false;
}
