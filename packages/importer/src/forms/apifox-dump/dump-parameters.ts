import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer } from "../../document/json.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageParameter, ParameterPlace } from "../page.js";
import { declaredSchema, sampleOf, schemaKeywords } from "./declared-schema.js";

const places: readonly ParameterPlace[] = ["path", "query", "header", "cookie"];

/** The parameters of a dump's 参数 block: lists of `{ name, type, required, description, sampleValue }` by location. */
export function dumpParameters(block: SourcedValue, diagnostics: Diagnostics): PageParameter[] {
  return places.flatMap((place) =>
    arrayMember(block.value, place).flatMap((item, index): PageParameter[] => {
      if (!isJsonObject(item) || member(item, "enable") === false) return [];
      const pointer = `/${place}/${index}`;
      const name = textMember(item, "name");
      if (name !== undefined) return [dumpParameter(block, pointer, item, place, name)];
      const message = phrase`A ${place} parameter has no name`;
      diagnostics.report(finding("unnamed-parameter", message, block.at(pointer)));
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
  const schema = declaredSchema(item);
  const spans = new Map<JsonPointer, Span>([["", block.span(`${pointer}/name`)]]);
  for (const keyword of schemaKeywords) {
    if (member(member(item, "schema"), keyword) !== undefined || schema[keyword] === undefined) continue;
    spans.set(`/${keyword}`, block.span(`${pointer}/${keyword}`));
  }
  const description = textMember(item, "description");
  const example = sampleOf(item, schema);
  return {
    name,
    in: place,
    required: place === "path" || member(item, "required") === true,
    ...(description === undefined ? {} : { description }),
    schema: new SourcedValue(schema, block.source, spans),
    ...(example === undefined ? {} : { example }),
    location: block.at(`${pointer}/name`),
  };
}
