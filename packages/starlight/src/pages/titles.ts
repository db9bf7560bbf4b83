import type { ModelDescription } from "@corsac/importer/document";
import type { ApiDocument, Tag } from "../document/openapi.js";
import type { LocatedOperation } from "../document/operations.js";
import { chooseText } from "../text/choose-text.js";

export function serviceTitle(document: ApiDocument, language: string): string {
  const { info } = document;
  const service = document["x-corsac-service"];
  // A title in the reader's language has priority over a more specific one in another language.
  const title = { ...info["x-corsac-text"]?.["title"], ...service?.["x-corsac-text"]?.["title"] };
  const node = { title: service?.title ?? info.title, "x-corsac-text": { title } };
  return chooseText(node, "title", language) ?? info.title;
}

export function modelTitle(model: ModelDescription, language: string): string {
  return chooseText(model, "title", language) ?? model.id;
}

export function operationTitle(located: LocatedOperation, language: string): string {
  return chooseText(located.operation, "summary", language) ?? located.id;
}

export function tagTitle(tag: Tag, language: string): string {
  return (
    chooseText({ "x-corsac-text": tag["x-corsac-text"] ?? {} }, "title", language) ??
    tag["x-displayName"] ??
    tag.name
  );
}
