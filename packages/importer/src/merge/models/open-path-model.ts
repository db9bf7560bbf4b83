import { pathParameters } from "../../document/operations.js";
import { identifierWords } from "../../names/identifier.js";
import { isModelName } from "../../names/model-field.js";
import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";
import { choiceId } from "./choice-id.js";
import { modelPlaceWords, ownerWords } from "./field-names.js";

/**
 * The model of a page whose path has a parameter for the name of any model: `/v1/models/{model}:generate`,
 * `/{owner}/{app}`. It is one model, named after its path, whose input contains the name as a field.
 *
 * @param fields The fields of the body: where one of them has the parameter's name, the two cannot be distinguished.
 * @param makes Whether the page creates something.
 */
export function openPathModel(
  page: PreparedPage,
  fields: readonly string[],
  makes: boolean,
): Pick<ModelOffer, "id" | "path"> | undefined {
  const path = page.path.text;
  const names = pathParameters(path);
  const name = names.at(-1);
  if (page.method !== "post" || name === undefined || names.some((one) => fields.includes(one)))
    return undefined;
  const model = { id: choiceId(path), path };
  // Other parameters may precede the name of a model: `/projects/{project}/models/{model}:predict`.
  if (isModelName(name) && (isCall(path) || makes)) return model;
  const owners = names.slice(0, -1);
  if (owners.length > 1 || !owners.every((owner) => isOwner(owner) && path.includes(`{${owner}}/{${name}}`)))
    return undefined;
  const isNamed = owners.length > 0 && isNameOfModel(name);
  return (isNamed && isCall(path)) || (makes && (isNamed || isPlaceOfModel(name))) ? model : undefined;
}

/** Whether a path ends with a call on a parameter: `…/models/{model}:generate`. */
export function isCall(path: string): boolean {
  return /\}:[A-Za-z]\w*$/.test(path);
}

function isOwner(name: string): boolean {
  return ownerWords.includes(identifierWords(name).at(-1) ?? "");
}

/** After an owner: `{owner}/{name}`. */
function isNameOfModel(name: string): boolean {
  return identifierWords(name).join(" ") === "name";
}

/** A path parameter for the resource that runs a model: `{deployment-id}`, `{app}`. */
function isPlaceOfModel(name: string): boolean {
  const [word = "", more = "name", ...others] = identifierWords(name);
  return modelPlaceWords.includes(word) && ["name", "id"].includes(more) && others.length === 0;
}
