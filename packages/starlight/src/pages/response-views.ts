import type { LocatedOperation } from "../document/operations.js";
import { resolveResponse } from "../document/resolve.js";
import { anchorOf, type FieldContext } from "../fields/field.js";
import { chooseText } from "../text/choose-text.js";
import { listContents } from "./content-view.js";
import type { PageContext } from "./context.js";
import type { ResponseView } from "./page.js";

/** The responses of an operation. Those with the same content are merged at the position of the first. */
export function listResponses(
  context: PageContext & FieldContext,
  { operation }: LocatedOperation,
): ResponseView[] {
  const groups = new Map<string, ResponseView>();
  for (const [status, declared] of Object.entries(operation.responses ?? {})) {
    const response = resolveResponse(context.document, declared);
    const description = chooseText(response, "description", context.language);
    const own = { status, ...(description === undefined ? {} : { description }) };
    const content = response.content ?? {};
    const key = JSON.stringify(content);
    const group = groups.get(key);
    if (group !== undefined) group.statuses.push(own);
    else
      groups.set(key, {
        statuses: [own],
        contents: listContents(context, content, anchorOf("response", status)),
      });
  }
  return [...groups.values()];
}
