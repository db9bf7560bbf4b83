import type { CreateBinding } from "../descriptor/model.js";
import { getPointer } from "../json/pointer.js";
import type { CreateWork } from "../prediction/create-work.js";

/** Ways to send one create, in the order of the attempts. */
export type Ways<Output> = readonly [CreateWork<Output>, ...CreateWork<Output>[]];

/**
 * The ways to create that match their body by its present and absent fields, as the model's description defines. Ways
 * that the service did not support before come last. `undefined` if none matches.
 */
export function chooseCreate<Output>(
  possible: readonly CreateWork<Output>[],
  unknownWays: ReadonlySet<CreateBinding>,
): Ways<Output> | undefined {
  const isUnknown = ({ binding }: CreateWork<Output>): boolean => !!binding && unknownWays.has(binding);
  const [first, ...rest] = possible
    .filter(suits)
    .sort((one, other) => Number(isUnknown(one)) - Number(isUnknown(other)));
  return first && [first, ...rest];
}

function suits({ binding, body }: CreateWork<unknown>): boolean {
  const { present = [], absent = [] } = binding ?? {};
  const isThere = (pointer: string): boolean => (getPointer(body, pointer) ?? null) !== null;
  return present.every(isThere) && !absent.some(isThere);
}
