import { boundedPattern } from "@corsac/importer/pattern";
import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import { expect } from "vitest";
import {
  type CorsacDocument,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  resolveReference,
  valueAtPointer,
} from "../document/contract.js";
import type { Operation } from "../document/service.js";
import { isTime } from "../validation/schema-engine.js";

/** Checks a response: its status, its media type, and its body with a validator that the sandbox does not use. */
export type ResponseCheck = (operation: Operation, response: Response) => Promise<JsonValue | undefined>;

/**
 * A check of the responses to one document. It reads the document itself, with its references, and ajv checks the bodies;
 * inside of the sandbox under test the interpreter does.
 */
export function createResponseCheck(document: CorsacDocument): ResponseCheck {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    validateSchema: false,
    code: { regExp: boundedPattern },
  });
  formatsPlugin(ajv);
  // A property declared as a URL may be an id, if its description allows one, or the data of a file.
  ajv.addFormat("uri", true);
  ajv.addFormat("time", isTime);
  // A key of the document may look like a keyword that names a schema.
  ajv.addSchema(document, "document");
  return async (operation, response) => {
    const text = await response.clone().text();
    const name = `${operation.method} ${operation.path} → ${response.status}: ${text.slice(0, 400)}`;
    const found = documented(document, operation, response.status);
    // If only failures are documented, the shape of a success is unknown.
    const isOpen = response.ok && operation.responses.every(({ status }) => /^[45]/.test(status));
    if (!found && isOpen) return undefined;
    expect(found, `${name}: no such response is documented`).toBeDefined();
    if (!found) return undefined;
    const content = isJsonObject(found.response["content"]) ? found.response["content"] : {};
    if (text === "" || Object.keys(content).length === 0) return undefined;
    const mediaType = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    // The media type of a file is covered by another test: the planners of this sandbox generate cards and silence.
    if (response.headers.has("x-corsac-sandbox")) return undefined;
    const key = Object.keys(content).find((one) => suits(one, mediaType));
    if (mediaType === "text/event-stream" && key === undefined) return undefined;
    expect(key, `${name}: ${mediaType} is not documented`).toBeDefined();
    if (!/json/.test(mediaType) || key === undefined) return undefined;
    const body: JsonValue = JSON.parse(text);
    const schema = valueAtPointer(content, `/${escaped(key)}/schema`);
    if (!isJsonObject(schema)) return body;
    const validate = ajv.compile({
      $ref: `document#${found.pointer}/content/${encodeURIComponent(escaped(key))}/schema`,
    });
    validate(body);
    // Documents use `oneOf` for responses that do not exclude each other, so several may match.
    const isSeveral = ({ keyword, params }: ErrorObject): boolean =>
      keyword === "oneOf" && params["passingSchemas"] !== null;
    const errors = (validate.errors ?? []).filter((error) => !isSeveral(error));
    const wrong = errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
    expect(wrong.join("; "), `${wrong.join("; ")}\n${name}`).toBe("");
    return body;
  };
}

function suits(documented: string, sent: string): boolean {
  const plain = (documented.split(";")[0] ?? "").toLowerCase();
  return plain === sent || plain === "*/*" || (plain.endsWith("/*") && sent.startsWith(plain.slice(0, -1)));
}

function documented(
  document: CorsacDocument,
  { path, method, fixedQuery }: Operation,
  status: number,
): { response: JsonObject; pointer: string } | undefined {
  const search = new URLSearchParams(fixedQuery).toString();
  const item = [path, `${path}?${search}`].find((one) => {
    const found = document.paths[one];
    return isJsonObject(found) && found[method.toLowerCase()] !== undefined;
  });
  const start = `/paths/${escaped(item ?? path)}/${method.toLowerCase()}/responses`;
  for (const key of [String(status), `${Math.floor(status / 100)}XX`, "default"]) {
    const pointer = `${start}/${key}`;
    const response = valueAtPointer(document, pointer);
    if (!isJsonObject(response)) continue;
    const reference = response["$ref"];
    if (typeof reference !== "string")
      return { response, pointer: pointer.split("/").map(encodeURIComponent).join("/") };
    const target = resolveReference(document, reference);
    return isJsonObject(target) ? { response: target, pointer: reference.slice(1) } : undefined;
  }
  return undefined;
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
