import type { Diagnostic, SourceFile } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { readWholeJson } from "../../positions/read-whole-json.js";
import { SourceText } from "../../positions/source-text.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { postmanAuth } from "./postman-auth.js";
import { type PostmanEntry, postmanPage } from "./postman-page.js";
import { postmanText } from "./postman-values.js";

/** A Postman collection of the format v2.0 or v2.1: requests in folders, with saved answers. */
export const postmanCollection: Form = {
  name: "postman",
  recognises: ({ text }: SourceFile): boolean =>
    /^\s*\{/.test(text) &&
    (/schema\.(?:get)?postman\.com\/json\/collection\/v2/.test(text) ||
      (/"_postman_id"\s*:/.test(text) && /"item"\s*:\s*\[/.test(text))),
  read: (file: SourceFile): FileReading => {
    const source = new SourceText(file);
    const diagnostics: Diagnostic[] = [];
    const whole = readWholeJson(source, "The collection", diagnostics);
    if (whole === undefined) return { pages: [], diagnostics };
    // An export may stand inside of `{ collection: … }`.
    const collection = isJsonObject(member(whole.value, "collection"))
      ? (whole.get("/collection") ?? whole)
      : whole;
    return readCollection(collection, diagnostics);
  },
};

function readCollection(collection: SourcedValue, diagnostics: Diagnostic[]): FileReading {
  const schemes: JsonObject = {};
  const variables = variablesOf(collection.value);
  const pages = entriesOf(collection).flatMap((entry) => {
    const page = postmanPage(entry, variables, schemes, diagnostics);
    return page === undefined ? [] : [page];
  });
  const info = objectMember(collection.value, "info");
  const title = textMember(info, "name");
  const description = postmanText(info["description"]);
  const security = postmanAuth(member(collection.value, "auth"), schemes);
  const root: JsonObject = {
    info: {
      ...(title === undefined ? {} : { title }),
      version: "1.0.0",
      ...(description === undefined ? {} : { description }),
    },
    ...(security === undefined ? {} : { security }),
  };
  return {
    pages,
    ...(Object.keys(schemes).length === 0
      ? {}
      : { components: collection.with({ schemas: {}, securitySchemes: schemes }) }),
    root,
    diagnostics,
  };
}

/** The collection's variables; they stand in addresses as `{{name}}`. */
function variablesOf(collection: JsonValue): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const variable of arrayMember(collection, "variable")) {
    const key = textMember(variable, "key") ?? textMember(variable, "id");
    const value = member(variable, "value");
    if (key !== undefined && typeof value === "string") found.set(key, value);
  }
  return found;
}

/** All requests, with the folders around each. */
function entriesOf(collection: SourcedValue): PostmanEntry[] {
  const found: PostmanEntry[] = [];
  const visit = (owner: SourcedValue, folders: readonly string[], auths: readonly JsonValue[]): void => {
    arrayMember(owner.value, "item").forEach((_, index) => {
      const pointer: JsonPointer = `/item/${index}`;
      const item = owner.get(pointer);
      if (item === undefined || !isJsonObject(item.value)) return;
      const own = member(item.value, "auth");
      const around = own === undefined || own === null ? auths : [own, ...auths];
      const name = textMember(item.value, "name");
      if (item.get("/request") !== undefined) found.push({ item, folders, auths: around });
      if (Array.isArray(member(item.value, "item"))) {
        visit(item, name === undefined ? folders : [...folders, name], around);
      }
    });
  };
  visit(collection, [], []);
  return found;
}
