import type { Cost } from "@corsac/core";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { McpState } from "./state.js";
import { ToolError } from "./tool-error.js";

/**
 * Counts a call against the limit. Beyond the limit the user is asked for confirmation through the MCP client's
 * elicitation. An agent cannot confirm by itself.
 * https://modelcontextprotocol.io/specification/2025-06-18/client/elicitation
 *
 * @returns a function that removes the call from the count, if no request was sent
 * @throws {ToolError} the user declined, or the client does not support elicitation
 */
export async function spend(
  server: McpServer,
  { spending }: McpState,
  what: string,
  cost: readonly Cost[] | undefined,
): Promise<() => void> {
  const excess = spending.excess(cost);
  if (excess !== undefined) {
    if (server.server.getClientCapabilities()?.elicitation === undefined) {
      throw new ToolError(`${excess} Nothing was created. Only the user can raise the limit of this server.`);
    }
    const price = cost?.map(({ amount, currency }) => `${amount} ${currency}`).join(" + ");
    const answer = await server.server.elicitInput({
      message: `${excess} ${what}${price === undefined ? "" : ` (${price})`} all the same?`,
      requestedSchema: {
        type: "object",
        properties: { confirm: { type: "boolean", title: "Create it", default: false } },
        required: ["confirm"],
      },
    });
    if (answer.action !== "accept" || answer.content?.["confirm"] !== true) {
      throw new ToolError(`${excess} The user did not confirm. Nothing was created.`);
    }
  }
  return spending.add(cost);
}
