import { type Json, member, members, serviceDocuments, text } from "./documents.fixture.js";

/** A parameter in a document. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly isArray: boolean;
  /** Whether it is not in the default style of its place. */
  readonly isStyled: boolean;
}

/** An operation in a document, with the facts that a request depends on. */
export interface DocumentedOperation {
  readonly service: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The media types of its body; none if it has no body. */
  readonly bodies: readonly string[];
  /** The media types of its successful responses; JSON if they have no body. */
  readonly accepts: readonly string[];
  /** Its ways to authenticate, as `http bearer` or `apiKey header x-key`. */
  readonly security: readonly (readonly string[])[];
  /** The first of its servers, or of the document's. */
  readonly server: { readonly url: string; readonly stripPrefix: string };
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch"];

/** Every operation of every document under `specs/`. */
export const documentedOperations: readonly DocumentedOperation[] = serviceDocuments.flatMap(
  ({ service, document }) =>
    Object.entries(members(document, "paths")).flatMap(([path, item]) =>
      methods
        .filter((method) => member(item, method) !== undefined)
        .map((method) => readOperation(service, document, item, path, method)),
    ),
);

function readOperation(
  service: string,
  document: Json,
  item: Json,
  path: string,
  method: string,
): DocumentedOperation {
  const operation = member(item, method);
  const resolve = (value: Json): Json => {
    const reference = text(value, "$ref");
    if (reference === undefined) return value;
    return resolve(reference.split("/").slice(1).reduce<Json>(member, document));
  };
  const mediaTypes = (value: Json): string[] => Object.keys(members(resolve(value), "content"));
  const successful = Object.entries(members(operation, "responses")).filter(([status]) =>
    status.startsWith("2"),
  );
  const accepts = [...new Set(successful.flatMap(([, response]) => mediaTypes(response)))];
  const [server] = list(
    member(operation, "servers") ?? member(item, "servers") ?? member(document, "servers"),
  );
  const schemes = members(member(document, "components"), "securitySchemes");
  return {
    service,
    method: method.toUpperCase(),
    path,
    parameters: [...list(member(item, "parameters")), ...list(member(operation, "parameters"))]
      .map(resolve)
      .map((parameter) => readParameter(parameter, resolve(member(parameter, "schema")))),
    bodies: mediaTypes(member(operation, "requestBody")),
    accepts: accepts.length === 0 ? ["application/json"] : accepts,
    security: list(member(operation, "security") ?? member(document, "security")).map((way) =>
      Object.keys(members({ way }, "way")).map((id) => schemeText(resolve(schemes[id]))),
    ),
    server: {
      url: text(server, "url") ?? "",
      stripPrefix: text(server, "x-corsac-strip-prefix") ?? "",
    },
  };
}

function readParameter(parameter: Json, schema: Json): Parameter {
  const styled = ["style", "explode", "allowReserved", "content"];
  return {
    name: text(parameter, "name") ?? "",
    in: text(parameter, "in") ?? "",
    isArray: text(schema, "type") === "array",
    isStyled: styled.some((name) => member(parameter, name) !== undefined),
  };
}

function schemeText(scheme: Json): string {
  const type = text(scheme, "type");
  return type === "http"
    ? `http ${text(scheme, "scheme")}`
    : `${type} ${text(scheme, "in")} ${text(scheme, "name")}`;
}

function list(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
