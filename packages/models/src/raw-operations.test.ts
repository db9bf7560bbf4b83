// Every documented operation, called raw: the request has what the document says. The test reads the documents itself, so
// that a fact which the generator leaves out is found.
import { createClient, type ServiceDescriptor, type UnsignedRequest } from "@corsac/core";
import { expect, test } from "vitest";
import { type DocumentedOperation, documentedOperations, type Parameter } from "./operations.fixture.js";

const gateway = "https://gateway.example";

interface Sent {
  readonly request: Request;
  /** The ways to authenticate that a signer is given; none if the operation needs no key. */
  readonly security: readonly (readonly string[])[];
}

/** Calls one operation with a value for each parameter, and returns the request that is sent. */
async function call(
  { service: name, method, path, parameters }: DocumentedOperation,
  options: { readonly baseUrl?: string; readonly body?: unknown },
): Promise<Sent> {
  let request: Request | undefined;
  let ways: UnsignedRequest["security"] = [];
  const client = createClient({
    ...(options.baseUrl !== undefined && {
      baseUrl: options.baseUrl,
      sign: ({ security }: UnsignedRequest) => {
        ways = security;
        return {};
      },
    }),
    fetch: async (url, init) => {
      request = new Request(url, init);
      return new Response(null, { status: 204 });
    },
  });
  const generated: Record<string, ServiceDescriptor> = await import(`@corsac/core/${name}`);
  const service = Object.values(generated).find((value) => value.name === name);
  if (service === undefined) throw new Error(`@corsac/core/${name} does not export the service`);
  const params = Object.fromEntries(
    ["path", "query", "header"].map((place) => [
      place,
      Object.fromEntries(
        parameters.filter((one) => one.in === place).map((one) => [one.name, sampleOf(one)]),
      ),
    ]),
  );
  const raw = client.service(service);
  const body = options.body === undefined ? {} : { body: options.body };
  await Reflect.apply(raw.request, raw, [method, path, { params, ...body }]);
  if (request === undefined) throw new Error("nothing was sent");
  const security = ways.map((way) =>
    way.map((scheme) =>
      scheme.type === "http" ? `http ${scheme.scheme}` : `${scheme.type} ${scheme.in} ${scheme.name}`,
    ),
  );
  return { request, security };
}

function sampleOf({ isArray }: Parameter): string | string[] {
  return isArray ? ["a", "b"] : "a";
}

/** The path and the query in the default styles of OpenAPI: `simple` in paths, `form` and exploded in queries. */
function target({ path, parameters }: DocumentedOperation): string {
  const query = parameters.flatMap((parameter) =>
    parameter.in === "query" ? [sampleOf(parameter)].flat().map((value) => `${parameter.name}=${value}`) : [],
  );
  const written = parameters.reduce(
    (text, parameter) =>
      parameter.in === "path" ? text.replace(`{${parameter.name}}`, String(sampleOf(parameter))) : text,
    path,
  );
  return query.length === 0 ? written : `${written}?${query.join("&")}`;
}

/** A body that suits the media type, and no other one that the operation takes. */
function bodyFor(mediaType: string, { bodies }: DocumentedOperation): unknown {
  // Without a file only the document says that an object is sent as a form.
  if (mediaType === "multipart/form-data") return { field: bodies.length === 1 ? "x" : new Blob(["x"]) };
  if (mediaType.endsWith("json") || mediaType.endsWith("urlencoded")) return { field: "x" };
  return mediaType.startsWith("text/") ? "x" : new Blob(["x"]);
}

const label = ({ service, method, path }: DocumentedOperation): string => `${service}: ${method} ${path}`;

test.each(documentedOperations.map((operation) => [label(operation), operation] as const))(
  "%s",
  async (_label, operation) => {
    // Other styles need an expectation of their own here.
    expect(operation.parameters.filter(({ isStyled }) => isStyled)).toEqual([]);
    const [first] = operation.bodies;
    const { request, security } = await call(operation, {
      baseUrl: gateway,
      ...(first !== undefined && { body: bodyFor(first, operation) }),
    });
    expect(request.method).toBe(operation.method);
    expect(decodeURIComponent(request.url)).toBe(gateway + target(operation));
    expect(request.headers.get("accept")?.split(", ")).toEqual(operation.accepts);
    expect(security).toEqual(operation.security);
    for (const parameter of operation.parameters) {
      if (parameter.in === "header")
        expect(request.headers.get(parameter.name)).toBe(String(sampleOf(parameter)));
    }
    if (first === undefined) expect(request.headers.get("content-type")).toBe(null);
    for (const mediaType of operation.bodies) {
      const sent = await call(operation, { baseUrl: gateway, body: bodyFor(mediaType, operation) });
      expect(sent.request.headers.get("content-type")?.split(";")[0]).toBe(mediaType);
    }
    const atServer = await call(operation, first === undefined ? {} : { body: bodyFor(first, operation) });
    const { url, stripPrefix } = operation.server;
    const prefix = operation.path.startsWith(`${stripPrefix}/`) ? stripPrefix : "";
    expect(decodeURIComponent(atServer.request.url)).toBe(url + target(operation).slice(prefix.length));
  },
);
