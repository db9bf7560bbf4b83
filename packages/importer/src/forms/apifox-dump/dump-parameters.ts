import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonPointer } from "../../document/json.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import { finding } from "../../lint/finding.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageParameter, ParameterPlace } from "../page.js";
import { typedText } from "../typed-text.js";

const places: readonly ParameterPlace[] = ["path", "query", "header", "cookie"];

/** Members of a parameter that are JSON Schema keywords. */
const keywords = ["type", "format", "enum", "default", "minimum", "maximum", "items", "pattern"] as const;

/** The parameters of a dump's 参数 block: lists of `{ name, type, required, description, sampleValue }` by place. */
export function dumpParameters(block: SourcedValue, diagnostics: Diagnostic[]): PageParameter[] {
  return places.flatMap((place) =>
    arrayMember(block.value, place).flatMap((item, index): PageParameter[] => {
      if (!isJsonObject(item) || member(item, "enable") === false) return [];
      const pointer = `/${place}/${index}`;
      const name = textMember(item, "name");
      if (name !== undefined) return [dumpParameter(block, pointer, item, place, name)];
      const message = `A ${place} parameter has no name`;
      diagnostics.push(finding("unnamed-parameter", message, block.at(pointer)));
      return [];
    }),
  );
}

function dumpParameter(
  block: SourcedValue,
  pointer: JsonPointer,
  item: JsonObject,
  place: ParameterPlace,
  name: string,
): PageParameter {
  const declared = member(item, "schema");
  const schema: JsonObject = isJsonObject(declared) ? { ...declared } : {};
  const spans = new Map<JsonPointer, Span>([["", block.span(`${pointer}/name`)]]);
  for (const keyword of keywords) {
    const value = member(item, keyword);
    if (value === undefined || value === "" || keyword in schema) continue;
    schema[keyword] = value;
    spans.set(`/${keyword}`, block.span(`${pointer}/${keyword}`));
  }
  const description = textMember(item, "description");
  const shown = member(item, "sampleValue") ?? member(item, "example");
  // A dump writes every sample as a text.
  const example = typeof shown === "string" && schema["type"] !== "string" ? typedText(shown, schema) : shown;
  return {
    name,
    in: place,
    required: place === "path" || member(item, "required") === true,
    ...(description === undefined ? {} : { description }),
    schema: new SourcedValue(schema, block.source, spans),
    ...(example === undefined || example === "" ? {} : { example }),
    location: block.at(`${pointer}/name`),
  };
}
