import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { type Message, type MessageValue, phrase } from "../diagnostics/message.js";
import type { CorsacDocument } from "../document/extensions.js";
import type { JsonPointer, JsonValue } from "../document/json.js";
import { pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { arrayMember, objectMember, sameJson, strings, textMember } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";

/** A fact that differs between a page and the model's own schema. */
export interface ModelDisagreement {
  model: string;
  /** The property's name in the input. */
  property: string;
  /**
   * The JSON Schema keyword; `property` where the model does not have the property, `example` where a value on the page
   * would be rejected, `version` where the page is about another one.
   */
  keyword: string;
  /** The value on the page; undefined where its absence is the contradiction. */
  page: JsonValue | undefined;
  /** The value of the model. */
  own: JsonValue | undefined;
  /** The position of the page's value in the document, where the overlay decides. */
  pointer: JsonPointer;
  location: SourceLocation | undefined;
}

/** Whether the document still has the page's value, so that the overlay has not decided. */
export function isUndecided(document: CorsacDocument, disagreement: ModelDisagreement): boolean {
  const { keyword, pointer, page, property } = disagreement;
  const now = valueAtPointer(document, pointer);
  if (keyword === "required") return strings(now).includes(property) === (page === true);
  if (keyword === "property") return now !== undefined;
  if (keyword === "version" || keyword === "example") return isStillShown(document, disagreement);
  return sameJson(now, page);
}

/** Whether a model's bindings still contain that version, or its examples that value. */
function isStillShown(
  document: CorsacDocument,
  { model, property, keyword, page }: ModelDisagreement,
): boolean {
  const described = arrayMember(document, "x-corsac-models").find((one) => textMember(one, "id") === model);
  if (keyword === "version")
    return JSON.stringify(arrayMember(described, "create")).includes(JSON.stringify(page).slice(1));
  return arrayMember(described, "examples").some((example) =>
    sameJson(objectMember(example, "input")[property], page),
  );
}

/** The finding, with both values. */
export function disagreementDiagnostic(disagreement: ModelDisagreement, file: string): Diagnostic {
  const { model, property, keyword, page, own, pointer, location } = disagreement;
  return {
    rule: "page-contradicts-model-schema",
    severity: "warning",
    ...worded(phrase`${sentence(property, keyword, page, own)} (${model}, ${file}); the page is used`),
    ...advised(
      phrase`Say in overlay.yaml which is right${placeOf(keyword, pointer)}; or accept it in accepted.yaml, with the reason.`,
    ),
    ...(location === undefined ? {} : { location }),
  };
}

function sentence(
  property: string,
  keyword: string,
  page: JsonValue | undefined,
  own: JsonValue | undefined,
): Message {
  const name = JSON.stringify(property);
  switch (keyword) {
    case "property":
      return phrase`The page documents ${name}, which the model's own schema does not have`;
    case "required":
      return page === true
        ? phrase`The page requires ${name}, the model does not`
        : phrase`The model requires ${name}, the page does not`;
    case "example":
      return phrase`The page's example has ${short(page)} for ${name}, which the model refuses: it ${String(own)}`;
    case "version":
      return phrase`The page is about version ${short(page)}, the schema about ${short(own)}`;
    default:
      return phrase`${name} has the ${keyword} ${short(page)} on the page, and ${short(own)} in the model's own schema`;
  }
}

function short(value: JsonValue | undefined): MessageValue {
  if (value === undefined) return phrase`nothing`;
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The object or array that an overlay action has to update. */
function placeOf(keyword: string, pointer: JsonPointer): MessageValue {
  if (pointer === "") return "";
  const isItself = keyword === "required" || keyword === "property";
  return phrase`, at ${pathOf(isItself ? pointer : pointer.slice(0, pointer.lastIndexOf("/")))}`;
}

function pathOf(pointer: JsonPointer): string {
  return `$${pointerSegments(pointer)
    .map((segment) => (/^[A-Za-z_]\w*$/.test(segment) ? `.${segment}` : `['${segment}']`))
    .join("")}`;
}
