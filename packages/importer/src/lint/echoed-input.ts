import type { SourceLocation } from "../diagnostics/diagnostic.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, member, objectMember, strings } from "../document/json-values.js";
import { modelFields } from "../merge/models/field-names.js";
import { type PreparedPage, takesBody } from "../merge/pages/prepared-page.js";

/** A member of a response that repeats the request's input, as the response's schema describes it. */
export interface EchoedInput {
  /** The member's name: `input`. */
  name: string;
  /** Its required fields; all listed fields where none is required. */
  fields: string[];
  location: SourceLocation;
}

/** The members with fields that the page's own request does not have. */
export function foreignInputs(page: PreparedPage): EchoedInput[] {
  if (page.offers.length === 0) return [];
  return echoedInputs(page).filter(({ name, fields }) => {
    const own = ownFields(page, name);
    return own.size > 0 && fields.some((field) => !own.has(field));
  });
}

/** All such members of a page: those that its own request has, too; on a page without a request, any object. */
export function echoedInputs(page: PreparedPage): EchoedInput[] {
  return page.responses
    .flatMap(({ contents }) => contents)
    .flatMap(({ schema }) =>
      Object.entries(objectMember(schema?.value, "properties")).flatMap(([name, property]): EchoedInput[] => {
        const properties = Object.keys(objectMember(property, "properties"));
        const isEcho = takesBody(page) ? ownFields(page, name).size > 0 : properties.length > 0;
        if (schema === undefined || !isEcho || properties.length === 0) return [];
        const required = strings(member(property, "required"));
        const fields = required.length > 0 ? required : properties;
        return [{ name, fields, location: schema.at(appendPointer("/properties", name)) }];
      }),
    );
}

/** The fields of a member of the page's own request, from its schema and examples. */
export function ownFields(page: PreparedPage, name: string): Set<string> {
  const fields = (page.body?.contents ?? []).flatMap(({ schema, examples }) => [
    ...Object.keys(objectMember(member(objectMember(schema?.value, "properties"), name), "properties")),
    ...examples.flatMap(({ value }) => Object.keys(objectMember(value.value, name))),
  ]);
  return new Set(takesBody(page) ? fields : []);
}

/** The model with exactly these inputs in an example response on one of the pages. */
export function ownerOf(echo: EchoedInput, pages: readonly PreparedPage[]): string | undefined {
  for (const { value } of pages.flatMap(({ responses }) =>
    responses.flatMap(({ contents }) => contents.flatMap(({ examples }) => examples)),
  )) {
    const shown = member(value.value, echo.name);
    const named = modelFields
      .map((field) => member(value.value, field))
      .find((model) => typeof model === "string");
    if (!isJsonObject(shown) || typeof named !== "string") continue;
    const keys = Object.keys(shown);
    if (keys.length === echo.fields.length && echo.fields.every((field) => keys.includes(field)))
      return named;
  }
  return undefined;
}

/** Whether two describe the same fields. */
export function sameFields(one: EchoedInput, other: EchoedInput): boolean {
  return (
    one.fields.length === other.fields.length && one.fields.every((field) => other.fields.includes(field))
  );
}
