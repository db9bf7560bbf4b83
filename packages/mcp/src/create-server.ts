import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { McpOptions } from "./options.js";
import { registerResources } from "./resources.js";
import { createState, type McpState } from "./state.js";
import { registerCallOperation } from "./tools/call-operation.js";
import { registerCreate } from "./tools/create.js";
import { registerDescribe } from "./tools/describe.js";
import { registerFollow } from "./tools/follow.js";
import { registerSearch } from "./tools/search.js";

/**
 * Creates an MCP server for models. Connect it to a transport of the official SDK.
 *
 * @example await createMcpServer({ client, models }).connect(new StdioServerTransport());
 */
export function createMcpServer(options: McpOptions): McpServer {
  return serverOf(createState(options));
}

/** Creates a server for one connection; several connections can share a state. */
export function serverOf(state: McpState): McpServer {
  const server = new McpServer(
    { name: "corsac", version: state.options.version ?? "0.0.0" },
    {
      instructions:
        "Runs AI models. search, then describe for the input, then create. A prediction that is not done: check with wait_seconds, then result.",
    },
  );
  registerSearch(server, state);
  registerDescribe(server, state);
  registerCreate(server, state);
  registerFollow(server, state);
  registerCallOperation(server, state);
  registerResources(server, state);
  return server;
}
