import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedValue } from "../../positions/sourced-value.js";

/** A number as it is written: `1.10` stays `1.10`, which as a number is 1.1. */
function writtenNumber(root: SourcedValue, pointer: JsonPointer, value: number): string {
  const { offset, valueOffset = offset } = root.span(pointer);
  const [written = ""] = /^[\w.+-]*/.exec(root.source.text.slice(valueOffset, valueOffset + 40)) ?? [];
  return written !== "" && Number(written) === value ? written : String(value);
}

/** `info` with a numeric title or version converted to a string: YAML reads `version: 1.0` as a number. */
export function plainInfo(root: SourcedValue, info: JsonValue, diagnostics: Diagnostics): JsonValue {
  if (!isJsonObject(info)) return info;
  const read: JsonObject = { ...info };
  for (const key of ["title", "version"]) {
    const value = info[key];
    if (typeof value !== "number") continue;
    const text = writtenNumber(root, `/info/${key}`, value);
    read[key] = text;
    const message = phrase`info.${key} is the number ${value}, where OpenAPI has a text; it is read as ${JSON.stringify(text)}`;
    diagnostics.report(finding("repaired-declaration", message, root.at(`/info/${key}`)));
  }
  return read;
}

/** The servers with a URL; each of the others is reported. */
export function plainServers(root: SourcedValue, servers: JsonValue, diagnostics: Diagnostics): JsonValue {
  // A single server without a list.
  const list = Array.isArray(servers) ? servers : [servers];
  return list.flatMap((server, index): JsonObject[] => {
    // An empty URL is ignored: tools write it if none was given.
    if (member(server, "url") === "") return [];
    const text = typeof server === "string" ? server : textMember(server, "url");
    const at = root.at(Array.isArray(servers) ? appendPointer("/servers", index) : "/servers");
    if (text === undefined || !isAddress(text)) {
      const shown = JSON.stringify(text ?? member(server, "url") ?? server);
      diagnostics.report(
        finding("left-out", phrase`The server ${shown} has no address; it was left out`, at),
      );
      return [];
    }
    if (isJsonObject(server))
      return [withDefaults(server, root, appendPointer("/servers", index), diagnostics)];
    const message = phrase`The server ${JSON.stringify(text)} is a text; it is read as {"url":${JSON.stringify(text)}}`;
    diagnostics.report(finding("repaired-declaration", message, at));
    return [{ url: text }];
  });
}

/** A server with a default for each variable, which OpenAPI requires: the first of its values if none is given. */
function withDefaults(
  server: JsonObject,
  root: SourcedValue,
  pointer: string,
  diagnostics: Diagnostics,
): JsonObject {
  const variables = Object.entries(objectMember(server, "variables")).map(([name, written]) => {
    const [first] = arrayMember(written, "enum");
    if (!isJsonObject(written) || member(written, "default") !== undefined || typeof first !== "string")
      return [name, written] as const;
    const message = phrase`The variable "${name}" of a server has no default; it is read with its first value, ${JSON.stringify(first)}`;
    diagnostics.report(
      finding("repaired-declaration", message, root.at(appendPointer(`${pointer}/variables`, name))),
    );
    return [name, { ...written, default: first }] as const;
  });
  return variables.length === 0 ? server : { ...server, variables: Object.fromEntries(variables) };
}

/** Whether a text is a URL or a path, with variables allowed: `https://{region}.example.com:{port}/{version}`. */
function isAddress(text: string): boolean {
  // A port is a number: `x` would make the URL invalid.
  const filled = text
    .trim()
    .replace(/(?<=:\d*)(?:\{\{?[^{}]*\}?\}|<[^<>]*>|\$\w+)/g, "1")
    .replace(/\{\{?[^{}]*\}?\}|<[^<>]*>|\$\w+/g, "x");
  return !/\s/.test(filled) && URL.canParse(filled, "https://example.com");
}
