import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember, sameJson } from "../../document/json-values.js";
import { isForeignExtension } from "../../forms/extensions/extension-rules.js";
import type { PageContent } from "../../forms/page.js";
import type { MergeState } from "../merge-state.js";
import { bothTexts } from "../schemas/merge-schemas.js";
import { uniqueKey } from "../schemas/unique-key.js";
import { sourceReference } from "../source-reference.js";
import { namedLinks } from "./link-targets.js";
import type { OperationUse } from "./operation-use.js";

/**
 * The responses of an operation, from all of its pages: one per status. Different schemas become alternatives, all
 * examples are kept. The examples of a page of several models are assigned to the model that they belong to.
 */
export function mergeResponses(
  uses: readonly OperationUse[],
  exampleKey: (use: OperationUse) => string,
  { linkTargets, diagnostics }: Pick<MergeState, "linkTargets" | "diagnostics">,
): JsonObject {
  const responses: JsonObject = {};
  for (const use of uses) {
    for (const response of use.page.responses) {
      const known = objectMember(responses, response.status);
      const { description = "" } = response;
      const before = known["description"];
      const content: JsonObject = { ...objectMember(known, "content") };
      for (const item of response.contents) {
        content[item.mediaType] = mergeContent(
          objectMember(content, item.mediaType),
          item,
          use,
          exampleKey(use),
        );
      }
      const source = known["x-corsac-source"];
      const headers = { ...objectMember(known, "headers"), ...response.headers };
      const links = {
        ...objectMember(known, "links"),
        ...namedLinks(response, linkTargets, diagnostics),
      };
      responses[response.status] = {
        description: before === undefined || before === "" ? description : bothTexts(before, description),
        ...(Object.keys(headers).length > 0 ? { headers } : {}),
        ...(Object.keys(content).length > 0 ? { content } : {}),
        ...(Object.keys(links).length > 0 ? { links } : {}),
        ...extensionsOf(known),
        ...response.extensions,
        "x-corsac-source": [...(Array.isArray(source) ? source : []), sourceReference(response.location)],
      };
    }
  }
  return Object.keys(responses).length > 0 ? responses : { default: { description: "Not documented." } };
}

function extensionsOf(response: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(response).filter(([key]) => isForeignExtension(key)));
}

function mergeContent(known: JsonObject, content: PageContent, use: OperationUse, key: string): JsonObject {
  const schema =
    content.schema === undefined ? known["schema"] : alternative(known["schema"], content.schema.value);
  const examples: JsonObject = { ...objectMember(known, "examples") };
  if (use.offer?.ownsExamples !== false) {
    for (const { name, description, value } of content.examples) {
      examples[uniqueKey(key, examples)] = {
        ...(name === undefined ? {} : { summary: name }),
        ...(description === undefined ? {} : { description }),
        value: value.value,
      };
    }
  }
  return {
    ...(schema === undefined ? {} : { schema }),
    ...(Object.keys(examples).length > 0 ? { examples } : {}),
  };
}

/** Either of two schemas; one alone where they are the same. */
export function alternative(known: JsonValue | undefined, schema: JsonValue): JsonValue {
  if (known === undefined || sameJson(known, schema)) return schema;
  const choices = isJsonObject(known) && Object.keys(known).length === 1 ? known["anyOf"] : undefined;
  if (!Array.isArray(choices)) return { anyOf: [known, schema] };
  return choices.some((choice) => sameJson(choice, schema)) ? known : { anyOf: [...choices, schema] };
}
