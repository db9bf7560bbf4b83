import type { JsonObject } from "../document/json.js";
import { arrayMember, objectMember, textMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples } from "../document/success-content.js";
import type { Shown } from "./known-places.js";

const anything: Shown = { schema: {}, examples: [] };

/** The documented requests and responses of operations. */
export class ShownOperations {
  readonly #document: JsonObject;
  readonly #operations: ReadonlyMap<string, { item: JsonObject; operation: JsonObject }>;

  constructor(document: JsonObject) {
    this.#document = document;
    this.#operations = new Map(
      listOperations(document).flatMap(({ id, item, operation }) =>
        id === undefined ? [] : [[id, { item, operation }] as const],
      ),
    );
  }

  /** The bodies of its successful responses; any value where they are not documented. */
  response(id: string | undefined): Shown[] {
    return this.#responses(id, (status) => /^2/.test(status));
  }

  /** The bodies of its error responses; `absent`, by default any value, where none is documented. */
  refusal(id: string | undefined, absent?: Shown[]): Shown[] {
    return this.#responses(id, (status) => !/^[23]/.test(status), absent);
  }

  /** The bodies of all successful responses. */
  responses(): Shown[] {
    return [...this.#operations.keys()].flatMap((id) => this.response(id));
  }

  /** The bodies of all responses; `absent` for the error responses of an operation without any. */
  allResponses(absent?: Shown[]): Shown[] {
    return [...this.responses(), ...this.ids().flatMap((id) => this.refusal(id, absent))];
  }

  /** The operationIds. */
  ids(): string[] {
    return [...this.#operations.keys()];
  }

  /** The request's body; any value where there is none. */
  request(id: string | undefined): Shown[] {
    const operation = this.#operation(id);
    if (operation === undefined) return [anything];
    const body = resolveSchema(this.#document, operation.operation["requestBody"]);
    return contents(objectMember(body, "content"));
  }

  /** The names of its query parameters; undefined where the operation does not exist. */
  queryParameters(id: string | undefined): string[] | undefined {
    const found = this.#operation(id);
    if (found === undefined) return undefined;
    const all = [...arrayMember(found.item, "parameters"), ...arrayMember(found.operation, "parameters")];
    return all.flatMap((one) => {
      const parameter = resolveSchema(this.#document, one);
      return textMember(parameter, "in") === "query" ? (textMember(parameter, "name") ?? []) : [];
    });
  }

  #operation(id: string | undefined): { item: JsonObject; operation: JsonObject } | undefined {
    return id === undefined ? undefined : this.#operations.get(id);
  }

  #responses(
    id: string | undefined,
    isMeant: (status: string) => boolean,
    absent: Shown[] = [anything],
  ): Shown[] {
    const operation = this.#operation(id)?.operation;
    const responses = objectMember(operation, "responses");
    const shown = Object.keys(responses)
      .filter(isMeant)
      .flatMap((status) => {
        const content = objectMember(resolveSchema(this.#document, responses[status]), "content");
        return Object.keys(content).length === 0 ? [] : contents(content);
      });
    return shown.length === 0 ? absent : shown;
  }
}

function contents(content: JsonObject): Shown[] {
  const shown = Object.keys(content).map((type): Shown => {
    const media = objectMember(content, type);
    return { schema: media["schema"] ?? {}, examples: contentExamples(media) };
  });
  return shown.length === 0 ? [anything] : shown;
}
