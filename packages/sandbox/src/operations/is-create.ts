import { createsModels, hasCreateParameters } from "../predictions/match-model.js";
import type { Asked } from "../requests/asked.js";
import { constantsOf, hasConstants } from "./has-constants.js";
import { partsOf } from "./parts.js";

/**
 * Whether a request creates a prediction. An operation that creates may also query, if a constant distinguishes the two:
 * `POST /?Action=Create` and `POST /?Action=Describe`.
 */
export function isCreate(asked: Asked): boolean {
  const { match } = asked;
  if (!createsModels(match)) return false;
  if (hasCreateParameters(asked)) return true;
  const parts = partsOf(match.service).get(match.operation.id) ?? [];
  const isOther = parts.some(
    ({ binding }) => constantsOf(binding).length > 0 && hasConstants(asked, binding),
  );
  return !isOther;
}
