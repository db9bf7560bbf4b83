import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { listNames } from "../diagnostics/list-names.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { textMember } from "../document/json-values.js";
import type { DocumentOperation } from "../document/operations.js";
import { successContent } from "../document/success-content.js";
import { finding } from "../findings/finding.js";
import { sourceLocation } from "../finish/source-location.js";
import { type FollowedId, followedId } from "./followed-id.js";

/** Models whose create returns only the id of a task, although no page documents how the task is followed. */
export class FollowedModels {
  readonly #document: JsonObject;
  readonly #creates: readonly DocumentOperation[];
  readonly #found = new Map<DocumentOperation, { ids: string[]; followed: FollowedId }>();

  /** @param creates Every operation that starts a task or has a synchronous response. */
  constructor(document: JsonObject, creates: readonly DocumentOperation[]) {
    this.#document = document;
    this.#creates = creates;
  }

  /** Makes models tasks if the response of their create is only an id that another operation takes. */
  add(models: readonly JsonObject[], create: DocumentOperation): boolean {
    const content = successContent(this.#document, create.operation);
    const followed = content && followedId(this.#document, create, this.#creates, content);
    if (followed === undefined) return false;
    const { ids } = this.#found.get(create) ?? { ids: [] as string[] };
    for (const model of models) model["kind"] = "task";
    ids.push(...models.flatMap((model) => textMember(model, "id") ?? []));
    this.#found.set(create, { ids, followed });
    return true;
  }

  /** The ids of the models. */
  ids(): string[] {
    return [...this.#found.values()].flatMap(({ ids }) => ids);
  }

  /** One finding for each create. */
  findings(): Diagnostic[] {
    return [...this.#found].map(([{ method, path, operation }, { ids, followed }]) => {
      const taker = followed.operation;
      return finding(
        "lifecycle-undocumented",
        phrase`No page describes how to follow a prediction of ${listNames(ids)}: ${method.toUpperCase()} ${path} returns only ${followed.name}, which ${taker.method.toUpperCase()} ${taker.path} takes, but its response has no state that can be read with certainty.`,
        sourceLocation(operation["x-corsac-source"]).location,
      );
    });
  }
}
