import type { Client, OperationDescriptor, ServiceDescriptor } from "@corsac/core";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { spend } from "../ask-person.js";
import type { McpState } from "../state.js";
import { asToolResult, ToolError } from "../tool-error.js";

/** The maximum number of characters of a response in a result; a longer one is truncated. */
const longest = 20_000;
const values = z.record(z.string(), z.unknown()).optional();

export function registerCallOperation(server: McpServer, state: McpState): void {
  server.registerTool(
    "call",
    {
      description: "Call an operation of the API, found with search (kind: operation).",
      inputSchema: {
        operation: z.string(),
        path: values,
        query: values,
        headers: values,
        body: z.unknown().optional(),
      },
      annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: true },
    },
    ({ operation: name, path, query, headers, body }, { signal }) =>
      asToolResult(async () => {
        const { service, operation } = find(state.services, name);
        const { method } = operation;
        if (method !== "GET" && method !== "HEAD")
          await spend(server, state, `Call ${method} ${operation.path}`, undefined);
        const init = {
          params: { path, query, header: headers },
          ...(body === undefined ? {} : { body }),
          signal,
        };
        const { data, error, response } = await send(state.options.client, service, operation, init);
        const bodyText = typeof data === "string" ? data : (JSON.stringify(data ?? error) ?? "");
        const text =
          bodyText.length > longest
            ? `${bodyText.slice(0, longest)}… (${bodyText.length} characters)`
            : bodyText;
        return {
          isError: !response.ok,
          content: [{ type: "text", text: `${response.status} ${text}`.trimEnd() }],
        };
      }),
  );
}

/** An operation by `service/id`, or by an id that only one service has. */
function find(
  services: readonly ServiceDescriptor[],
  name: string,
): { readonly service: ServiceDescriptor; readonly operation: OperationDescriptor } {
  const found = services.flatMap((service) =>
    Object.entries(service.operations)
      .filter(([id]) => id === name || `${service.name}/${id}` === name)
      .map(([, operation]) => ({ service, operation })),
  );
  const [first, another] = found;
  if (first === undefined)
    throw new ToolError(`There is no operation "${name}". Use search with kind: operation.`);
  if (another !== undefined)
    throw new ToolError(`Several services have "${name}". Write the service before it: service/${name}.`);
  return first;
}

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Calls an operation whose path is not known to the compiler. */
async function send(
  client: Client,
  service: ServiceDescriptor,
  { method, path }: OperationDescriptor,
  init: object,
): Promise<Answer> {
  const raw = client.service(service);
  const answer: unknown = await Reflect.apply(raw.request, raw, [method, path, init]);
  if (isAnswer(answer)) return answer;
  throw new ToolError(`${method} ${path} gave no response`);
}

function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === "object" && value !== null && "response" in value && value.response instanceof Response
  );
}
