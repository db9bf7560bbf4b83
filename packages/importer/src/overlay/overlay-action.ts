import type { SourceFile, SourceLocation } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonValue } from "../document/json.js";
import { isJsonObject, textMember } from "../document/json-values.js";
import { readYaml, type YamlSource } from "../positions/yaml-source.js";

/** One action of an OpenAPI Overlay, with its places in the file. */
export interface OverlayAction {
  target: string;
  /** Undefined where nothing is updated. */
  update: JsonValue | undefined;
  /** What is copied to the target, as a JSONPath: of Overlay 1.1. */
  copy?: string;
  remove: boolean;
  /** Where the target stands. */
  location: SourceLocation;
  /** Where a value inside of `update` stands. */
  locateUpdate(path: readonly (string | number)[]): SourceLocation;
}

const actionFields = ["target", "description", "update", "remove"];
const actionFields11 = [...actionFields, "copy"];
const overlayFields = ["overlay", "info", "extends", "actions"];

/** The actions of an overlay, and by which version of the specification they are applied. */
export interface ReadOverlay {
  actions: OverlayAction[];
  /** Whether it is Overlay 1.1 or later: lists are joined, single values are replaced, parts are copied. */
  is11: boolean;
}

/**
 * Reads an OpenAPI Overlay file, YAML or JSON. An empty file has no actions.
 * @see https://spec.openapis.org/overlay/v1.0.0.html
 * @see https://spec.openapis.org/overlay/v1.1.0.html
 */
export function readOverlay(file: SourceFile, diagnostics: Diagnostics): ReadOverlay {
  // Nothing but comments.
  if (/^(?:\s*(?:#.*|---|\.\.\.)?\n?)*$/.test(file.text)) return { actions: [], is11: false };
  const source = readYaml(file);
  diagnostics.report(...source.diagnostics);
  const invalid = (message: string, hint: string, location: SourceLocation): void => {
    diagnostics.report({ rule: "overlay-invalid", severity: "error", message, hint, location });
  };
  if (source.diagnostics.length > 0) return { actions: [], is11: false };
  const root = source.value;
  if (!isJsonObject(root)) {
    invalid(
      "An overlay is an object.",
      "Start the file with `overlay: 1.0.0`, `info` and `actions`.",
      source.locate([]),
    );
    return { actions: [], is11: false };
  }
  const version = root["overlay"];
  const is11 = typeof version === "string" && /^1\.[1-9]/.test(version);
  if (typeof version !== "string" || !/^1\.\d+\.\d+$/.test(version)) {
    invalid("The overlay does not say its version.", "Write `overlay: 1.0.0`.", source.locate(["overlay"]));
  }
  if (textMember(root["info"], "title") === undefined || textMember(root["info"], "version") === undefined) {
    invalid(
      "The overlay's `info` needs a `title` and a `version`.",
      "Both are texts.",
      source.locate(["info"]),
    );
  }
  reportUnknown(source, [], overlayFields, invalid);
  const list = root["actions"] === null ? [] : root["actions"];
  if (!Array.isArray(list)) {
    invalid("The overlay has no `actions`.", "List them, each with a `target`.", source.locate(["actions"]));
    return { actions: [], is11 };
  }
  const actions: OverlayAction[] = [];
  for (const [index, item] of list.entries()) {
    const path = ["actions", index];
    const target = textMember(item, "target");
    if (!isJsonObject(item) || target === undefined) {
      invalid(
        "An action needs a `target`.",
        "Write a JSONPath (RFC 9535), such as `$.info`.",
        source.locate(path),
      );
      continue;
    }
    reportUnknown(source, path, is11 ? actionFields11 : actionFields, invalid);
    const remove = item["remove"] === true;
    const update = Object.hasOwn(item, "update") ? item["update"] : undefined;
    const copy = is11 ? textMember(item, "copy") : undefined;
    if (!remove && update !== undefined && copy !== undefined) {
      invalid(
        `The action on ${target} says both \`update\` and \`copy\`.`,
        "Write two actions: the copy first, then the update.",
        source.locate([...path, "target"]),
      );
      continue;
    }
    if (!remove && update === undefined && copy === undefined) {
      invalid(
        `The action on ${target} says neither ${is11 ? "`update`, `copy`" : "`update`"} nor \`remove: true\`.`,
        "Say what to change, or remove the action.",
        source.locate([...path, "target"]),
      );
      continue;
    }
    actions.push({
      target,
      update: remove ? undefined : update,
      ...(remove || copy === undefined ? {} : { copy }),
      remove,
      location: source.locate([...path, "target"]),
      locateUpdate: (inside) => source.locate([...path, "update", ...inside], "key"),
    });
  }
  return { actions, is11 };
}

function reportUnknown(
  source: YamlSource,
  path: readonly (string | number)[],
  known: readonly string[],
  invalid: (message: string, hint: string, location: SourceLocation) => void,
): void {
  let value: JsonValue | undefined = source.value;
  for (const segment of path) {
    value = Array.isArray(value) ? value[Number(segment)] : isJsonObject(value) ? value[segment] : undefined;
  }
  if (!isJsonObject(value)) return;
  for (const key of Object.keys(value)) {
    if (known.includes(key) || key.startsWith("x-")) continue;
    invalid(
      `An overlay knows no field ${JSON.stringify(key)} here.`,
      key === "copy"
        ? "`copy` is of Overlay 1.1: write `overlay: 1.1.0`."
        : (didYouMean(key, known) ?? `Known are ${known.join(", ")}.`),
      source.locate([...path, key], "key"),
    );
  }
}
