import type { CreateBinding } from "../descriptor/model.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { getPointer } from "../json/pointer.js";
import type { Model } from "../model/define-model.js";
import type { CreateWork } from "../prediction/create-work.js";

/** Ways to do one create, in the order in which they are tried. */
export type Ways<Output> = readonly [CreateWork<Output>, ...CreateWork<Output>[]];

/**
 * The ways to create that suit their body, whose fields are there, or are not there, as the model's description says; those
 * that the service did not know before come last.
 *
 * @throws {ConfigurationError} no way suits
 */
export function chooseCreate<Output>(
  { id, create }: Pick<Model, "id" | "create">,
  possible: readonly CreateWork<Output>[],
  unknownWays: ReadonlySet<CreateBinding>,
): Ways<Output> {
  const isUnknown = ({ binding }: CreateWork<Output>): boolean => !!binding && unknownWays.has(binding);
  const ways = possible.filter(suits);
  const [first, ...rest] = [...ways.filter((way) => !isUnknown(way)), ...ways.filter(isUnknown)];
  if (first) return [first, ...rest];
  throw new ConfigurationError(`No way to create a prediction of ${id} suits this input`, {
    hint: `It is created ${create.map(describe).join(", or ")}.`,
  });
}

function suits({ binding, body }: CreateWork<unknown>): boolean {
  const { present = [], absent = [] } = binding ?? {};
  const isThere = (pointer: string): boolean => (getPointer(body, pointer) ?? null) !== null;
  return present.every(isThere) && !absent.some(isThere);
}

function describe({ present = [], absent = [] }: CreateBinding): string {
  return [["with", present] as const, ["without", absent] as const]
    .filter(([, fields]) => fields.length > 0)
    .map(([word, fields]) => `${word} ${fields.join(", ")}`)
    .join(" and ");
}
