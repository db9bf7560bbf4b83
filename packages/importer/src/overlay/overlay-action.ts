import type { SourceFile, SourceLocation } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { listNames } from "../diagnostics/list-names.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonValue } from "../document/json.js";
import { isJsonObject, textMember } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import { readYaml, type YamlSource } from "../positions/yaml-source.js";

/** One action of an OpenAPI Overlay, with its positions in the file. */
export interface OverlayAction {
  target: string;
  /** Undefined without an update. */
  update: JsonValue | undefined;
  /** The JSONPath of the part that is copied to the target, in Overlay 1.1. */
  copy?: string;
  remove: boolean;
  /** The position of the target. */
  location: SourceLocation;
  /** The position of a value inside of `update`. */
  locateUpdate(path: readonly (string | number)[]): SourceLocation;
}

const actionFields = ["target", "description", "update", "remove"];
const actionFields11 = [...actionFields, "copy"];
const overlayFields = ["overlay", "info", "extends", "actions"];

/** The actions of an overlay, and the version of the specification that applies to them. */
export interface ReadOverlay {
  actions: OverlayAction[];
  /** Whether it is Overlay 1.1 or later: lists are concatenated, single values are replaced, parts are copied. */
  is11: boolean;
}

/**
 * Reads an OpenAPI Overlay file, YAML or JSON. An empty file has no actions.
 * @see https://spec.openapis.org/overlay/v1.0.0.html
 * @see https://spec.openapis.org/overlay/v1.1.0.html
 */
export function readOverlay(file: SourceFile, diagnostics: Diagnostics): ReadOverlay {
  // Only comments.
  if (/^(?:\s*(?:#.*|---|\.\.\.)?\n?)*$/.test(file.text)) return { actions: [], is11: false };
  const source = readYaml(file);
  diagnostics.report(...source.diagnostics);
  const invalid = (message: Message, hint: Message, location: SourceLocation): void => {
    diagnostics.report({
      rule: "overlay-invalid",
      severity: "error",
      ...worded(message),
      ...advised(hint),
      location,
    });
  };
  if (source.diagnostics.length > 0) return { actions: [], is11: false };
  const root = source.value;
  if (!isJsonObject(root)) {
    invalid(
      phrase`${file.path} is ${kindOf(root)}, but an overlay is an object.`,
      phrase`Start the file with \`overlay: 1.0.0\`, \`info\` with \`title\` and \`version\`, and \`actions\`.`,
      source.locate([]),
    );
    return { actions: [], is11: false };
  }
  const version = root["overlay"];
  const is11 = typeof version === "string" && /^1\.[1-9]/.test(version);
  if (typeof version !== "string" || !/^1\.\d+\.\d+$/.test(version)) {
    invalid(
      version === undefined
        ? phrase`${file.path} does not declare its version of OpenAPI Overlay.`
        : phrase`${file.path} has the version ${JSON.stringify(version)}, which is no version of OpenAPI Overlay.`,
      phrase`Write \`overlay: 1.0.0\` as its first line, or \`overlay: 1.1.0\` where actions copy, or change single values.`,
      source.locate(["overlay"]),
    );
  }
  if (textMember(root["info"], "title") === undefined || textMember(root["info"], "version") === undefined) {
    invalid(
      phrase`\`info\` of ${file.path} lacks ${lacking(root["info"])}.`,
      phrase`Write both as texts: \`info: { title: Corrections, version: "1.0.0" }\`.`,
      source.locate(["info"]),
    );
  }
  reportUnknown(source, [], overlayFields, invalid);
  const list = root["actions"] === null ? [] : root["actions"];
  if (!Array.isArray(list)) {
    invalid(
      list === undefined
        ? phrase`${file.path} has no \`actions\`, so it changes nothing.`
        : phrase`\`actions\` of ${file.path} is ${kindOf(list)}, not a list.`,
      phrase`List what to change: \`actions:\`, and below it \`- target: $.info\` with an \`update\`.`,
      source.locate(["actions"]),
    );
    return { actions: [], is11 };
  }
  const actions: OverlayAction[] = [];
  for (const [index, item] of list.entries()) {
    const path = ["actions", index];
    const target = textMember(item, "target");
    if (!isJsonObject(item) || target === undefined) {
      invalid(
        phrase`Action ${index + 1} of ${file.path} has no \`target\`, so it is left out.`,
        phrase`Say which part of the document it changes, as a JSONPath (RFC 9535): \`target: $.info\`.`,
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
        phrase`Action ${index + 1} of ${file.path}, on ${target}, has both \`update\` and \`copy\`, so it is left out.`,
        phrase`Write two actions: the copy first, then the update.`,
        source.locate([...path, "target"]),
      );
      continue;
    }
    if (!remove && update === undefined && copy === undefined) {
      invalid(
        phrase`Action ${index + 1} of ${file.path}, on ${target}, has neither ${is11 ? ["`update`", "`copy`"] : "`update`"} nor \`remove: true\`, so it changes nothing.`,
        phrase`Add what it changes, or remove the action.`,
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
  invalid: (message: Message, hint: Message, location: SourceLocation) => void,
): void {
  let value: JsonValue | undefined = source.value;
  for (const segment of path) {
    value = Array.isArray(value) ? value[Number(segment)] : isJsonObject(value) ? value[segment] : undefined;
  }
  if (!isJsonObject(value)) return;
  for (const key of Object.keys(value)) {
    if (known.includes(key) || key.startsWith("x-")) continue;
    invalid(
      phrase`${path.length === 0 ? phrase`The overlay` : phrase`Action ${Number(path[1]) + 1}`} has a field ${JSON.stringify(key)}, which OpenAPI Overlay does not define; it is not applied.`,
      key === "copy"
        ? phrase`\`copy\` is of Overlay 1.1: write \`overlay: 1.1.0\`.`
        : (didYouMean(key, known) ?? phrase`Known are ${known}.`),
      source.locate([...path, key], "key"),
    );
  }
}

/** The kind of a value, for messages. */
function kindOf(value: JsonValue | undefined): Message {
  if (value === null || value === undefined) return phrase`empty`;
  if (Array.isArray(value)) return phrase`a list`;
  if (typeof value === "object") return phrase`an object`;
  return typeof value === "string" ? phrase`a text` : phrase`a ${typeof value}`;
}

function lacking(info: JsonValue | undefined): Message {
  const missing = ["title", "version"].filter((name) => textMember(info, name) === undefined);
  return listNames(missing.map((name) => `\`${name}\``));
}
