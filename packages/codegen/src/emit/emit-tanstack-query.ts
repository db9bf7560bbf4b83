import { type CorsacDocument, describeService } from "@corsac/importer";
import { isJsonObject, type JsonObject } from "@corsac/importer/document";
import { serviceIdentifier } from "../syntax/identifier.js";
import { commentLine } from "../syntax/text.js";
import { hasDirectedFields, readableType, writableType } from "./directed-types.js";
import { type ListedOperation, listedOperations } from "./listed-operations.js";
import { sourceLine } from "./source-line.js";

/**
 * What all functions of the file share. Plain objects: they are options in every framework that TanStack Query has.
 *
 * @param isDirected Whether some fields are in requests or in responses only.
 */
const shared = (
  isDirected: boolean,
): string => `${isDirected ? `${readableType}\n${writableType}\n` : ""}type Parameters<Id extends keyof operations> = operations[Id]["parameters"];
type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206;
type Content<Response> = Response extends { content: infer Media extends object } ? Media[keyof Media] : undefined;
type Data<Id extends keyof operations> = {
  [Status in keyof operations[Id]["responses"]]: Status extends Success
    ? ${isDirected ? 'Readable<Content<operations[Id]["responses"][Status]>>' : 'Content<operations[Id]["responses"][Status]>'}
    : never;
}[keyof operations[Id]["responses"]];
type Body<Id extends keyof operations> = operations[Id] extends { requestBody?: infer Request }
  ? ${isDirected ? "Writable<Content<NonNullable<Request>>>" : "Content<NonNullable<Request>>"}
  : never;

/** Options of \`useQuery\`, \`prefetchQuery\` and the others. */
export interface Query<Result> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Result>;
}

/** Options of \`useMutation\`. */
export interface Mutation<Variables, Result> {
  readonly mutationKey: readonly unknown[];
  readonly mutationFn: (variables: Variables) => Promise<Result>;
}

/** The data of a response. TanStack Query expects an error to be thrown, and takes no \`undefined\` as data. */
async function dataOf(
  route: string,
  answer: Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<never> {
  const { data, error, response } = await answer;
  if (!response.ok) throw new Error(\`\${route}: \${response.status}\`, { cause: error });
  return (data ?? null) as never;
}
`;

/**
 * `tanstack-query.gen.ts`: options for TanStack Query of each operation; a GET is a query, everything else a mutation.
 * https://tanstack.com/query/latest/docs/framework/react/guides/query-options
 *
 * @param coreImport the module with the client's types
 */
export function emitTanstackQuery(
  document: CorsacDocument,
  source: string,
  coreImport: string,
): Map<string, string> {
  const operations = listedOperations(document);
  if (operations.length === 0) return new Map();
  const service = serviceIdentifier(describeService(document).name);
  const text = [
    `${sourceLine(source)}`,
    `import type { Client } from ${JSON.stringify(coreImport)};`,
    `import type { operations } from "./operations.gen.js";`,
    `import { ${service} } from "./service.gen.js";`,
    "",
    shared(hasDirectedFields(document)),
    ...operations.map((operation) => optionsOf(operation, service)),
  ].join("\n");
  return new Map([["tanstack-query.gen.ts", text]]);
}

function optionsOf(operation: ListedOperation, service: string): string {
  const { id, name, method, path, described, hasRequiredParameter } = operation;
  const quoted = JSON.stringify(id);
  const key = JSON.stringify(service);
  const route = JSON.stringify(path);
  const title = JSON.stringify(`${method} ${path}`);
  const comment = `/** ${commentLine(`${method} ${path}`)} */`;
  if (method === "GET") {
    const init = `{ readonly params${hasRequiredParameter ? "" : "?"}: Parameters<${quoted}> }`;
    return `${comment}
export function ${name}Query(
  client: Pick<Client, "service">,
  init: ${init}${hasRequiredParameter ? "" : " = {}"},
): Query<Data<${quoted}>> {
  return {
    queryKey: [${key}, ${quoted}, init],
    queryFn: ({ signal }) => dataOf(${title}, client.service(${service}).GET(${route}, { ...init, signal })),
  };
}
`;
  }
  const parts = [
    `readonly params${hasRequiredParameter ? "" : "?"}: Parameters<${quoted}>`,
    ...(isJsonObject(described["requestBody"])
      ? [`readonly body${isBodyRequired(described["requestBody"]) ? "" : "?"}: Body<${quoted}>`]
      : []),
  ];
  return `${comment}
export function ${name}Mutation(
  client: Pick<Client, "service">,
): Mutation<{ ${parts.join("; ")} }, Data<${quoted}>> {
  return {
    mutationKey: [${key}, ${quoted}],
    mutationFn: (variables) => dataOf(${title}, client.service(${service}).${method}(${route}, variables)),
  };
}
`;
}

function isBodyRequired(body: JsonObject): boolean {
  return body["required"] === true;
}
