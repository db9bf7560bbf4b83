import type { SourceFile, SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { readWholeJson } from "../../positions/read-whole-json.js";
import { SourceText } from "../../positions/source-text.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { ReferenceLibrary } from "../../references/reference-library.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { postmanAuth } from "./postman-auth.js";
import { withExamplesTogether } from "./postman-examples.js";
import { type PostmanEntry, postmanPage } from "./postman-page.js";
import { postmanText } from "./postman-values.js";
import { isPostmanEnvironment, type PostmanVariables, variablesOf } from "./postman-variables.js";

/** A Postman collection of the format v2.0 or v2.1: requests in folders, with saved responses. */
export const postmanCollection: Form = {
  name: "postman",
  recognises: ({ text }: SourceFile): boolean =>
    /^\s*\{/.test(text) &&
    (/schema\.(?:get)?postman\.com\/json\/collection\/v2/.test(text) ||
      (/"_postman_id"\s*:/.test(text) && /"item"\s*:\s*\[/.test(text))),
  read: (file: SourceFile, diagnostics: Diagnostics, library = new ReferenceLibrary([file])): FileReading => {
    const source = new SourceText(file);
    const whole = readWholeJson(source, phrase`The collection`, diagnostics);
    if (whole === undefined) return { pages: [] };
    // An export may be wrapped in `{ collection: … }`.
    const collection = isJsonObject(member(whole.value, "collection"))
      ? (whole.get("/collection") ?? whole)
      : whole;
    const environments = library.files().filter(isPostmanEnvironment);
    return readCollection(collection, valuesOf(environments, diagnostics), diagnostics);
  },
};

/** The values of variables in environments; the first value of each variable is used. */
function valuesOf(environments: readonly SourceFile[], diagnostics: Diagnostics): PostmanVariables {
  const found = new Map<string, string>();
  for (const file of environments) {
    const whole = readWholeJson(new SourceText(file), phrase`The environment`, diagnostics);
    for (const [name, value] of variablesOf(whole?.value ?? null, "values")) {
      if (!found.has(name)) found.set(name, value);
    }
  }
  return found;
}

function readCollection(
  collection: SourcedValue,
  environment: PostmanVariables,
  diagnostics: Diagnostics,
): FileReading {
  const schemes: JsonObject = {};
  // The values of an environment take precedence over the collection's own.
  const variables = new Map([...variablesOf(collection.value, "variable"), ...environment]);
  const unknownHosts = new Map<string, SourceLocation>();
  const requests = entriesOf(collection).flatMap((entry) => {
    const page = postmanPage(entry, variables, schemes, unknownHosts, diagnostics);
    return page === undefined ? [] : [page];
  });
  const pages = withExamplesTogether(requests);
  for (const [name, place] of unknownHosts) {
    const message = phrase`The variable {{${name}}} is used as the host but has no value; the document has no server for it`;
    diagnostics.report(finding("left-out", message, place));
  }
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
  };
}

/** All requests, each with the folders that contain it. */
function entriesOf(collection: SourcedValue): PostmanEntry[] {
  const found: PostmanEntry[] = [];
  const visit = (
    owner: SourcedValue,
    folders: readonly string[],
    auths: readonly JsonValue[],
    variables: PostmanVariables,
  ): void => {
    arrayMember(owner.value, "item").forEach((_, index) => {
      const pointer: JsonPointer = `/item/${index}`;
      const item = owner.get(pointer);
      if (item === undefined || !isJsonObject(item.value)) return;
      const own = member(item.value, "auth");
      const around = own === undefined || own === null ? auths : [own, ...auths];
      const known = new Map([...variables, ...variablesOf(item.value, "variable")]);
      const name = textMember(item.value, "name");
      if (item.get("/request") !== undefined) found.push({ item, folders, auths: around, variables: known });
      if (Array.isArray(member(item.value, "item"))) {
        visit(item, name === undefined ? folders : [...folders, name], around, known);
      }
    });
  };
  visit(collection, [], [], new Map());
  return found;
}
