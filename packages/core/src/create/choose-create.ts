import type { ClientContext } from "../client/context.js";
import type { CreateBinding } from "../descriptor/model.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { getPointer } from "../json/pointer.js";
import type { Model } from "../model/define-model.js";
import type { CreateWork } from "./create-work.js";

/** Ways to create that a service did not know, by client: they come last from then on. */
const unknown = /* @__PURE__ */ new WeakMap<ClientContext, Set<CreateBinding>>();

/**
 * The create in the first way that suits its body, whose fields are there, or are not there, as the model's description
 * says; the next ways are tried where the service does not know it.
 *
 * @throws {ConfigurationError} no way suits
 */
export async function chooseCreate<Output>(
  context: ClientContext,
  { id, create }: Pick<Model, "id" | "create">,
  workIn: (binding: CreateBinding) => Promise<CreateWork<Output>>,
): Promise<CreateWork<Output>> {
  const refused = unknown.get(context) ?? new Set();
  unknown.set(context, refused);
  const possible = await Promise.all(
    create.map(async (binding) => ({ binding, work: await workIn(binding) })),
  );
  const ways = possible
    .filter(({ binding: { present = [], absent = [] }, work: { body } }) => {
      const isThere = (pointer: string): boolean => (getPointer(body, pointer) ?? null) !== null;
      return present.every(isThere) && !absent.some(isThere);
    })
    .sort((one, other) => Number(refused.has(one.binding)) - Number(refused.has(other.binding)));
  const chosen = ways.reduceRight<CreateWork<Output> | undefined>(
    (next, { binding, work }) =>
      next === undefined
        ? work
        : {
            ...work,
            async otherwise() {
              refused.add(binding);
              return next;
            },
          },
    undefined,
  );
  if (chosen) return chosen;
  throw new ConfigurationError(`No way to create a prediction of ${id} suits this input`, {
    hint: `It is created ${create.map(describe).join(", or ")}.`,
  });
}

function describe({ present = [], absent = [] }: CreateBinding): string {
  return [["with", present] as const, ["without", absent] as const]
    .filter(([, fields]) => fields.length > 0)
    .map(([word, fields]) => `${word} ${fields.join(", ")}`)
    .join(" and ");
}
