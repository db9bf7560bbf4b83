import type { McpOptions } from "@corsac/mcp";
import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { knownDocuments } from "../documents/known-documents.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { parseWhole } from "../input/parse-number.js";
import { say } from "../language/say.js";
import { mcpOptions } from "../mcp/mcp-options.js";
import { serveHttp } from "../mcp/serve-http.js";
import { loadCatalog } from "../models/load-catalog.js";

/** Loaded on demand, because the package is optional. */
async function loadMcp() {
  try {
    return await import("@corsac/mcp");
  } catch (cause) {
    const isAbsent = cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
    if (!isAbsent || !cause.message.includes("@corsac/mcp")) throw cause;
    throw new CliError({
      code: "mcp-missing",
      message: "corsac mcp needs the package @corsac/mcp, which is not installed.",
      hint: "npm install --save-dev @corsac/mcp",
      exitCode: exitCode.usage,
      cause,
    });
  }
}

export const serveMcp: Command = defineCommand({
  description: "Serve all models to an agent, as an MCP server over standard input and output, or over HTTP.",
  details:
    "An agent starts this command; standard output carries only the protocol. Results are saved into a folder. A call beyond the limit needs the user's confirmation if the agent's program supports it; otherwise it is refused.",
  args: {
    out: { type: "string", valueHint: "folder", description: "Where results are saved (corsac-results)" },
    limit: {
      type: "string",
      valueHint: "number",
      description: "How many calls may create something without asking the user",
    },
    budget: {
      type: "string",
      valueHint: "amount[ currency]",
      description: "How much they may cost by the documented prices: 2.50 USD",
    },
    port: {
      type: "string",
      valueHint: "number",
      description: "Serve streamable HTTP on this port of this machine; the key is in CORSAC_MCP_KEY",
    },
    ...connectionArguments,
  },
  examples: [
    { line: "corsac mcp --limit 10", what: "what an agent's configuration starts" },
    { line: 'corsac mcp --budget "5 USD" --out pictures', what: "with a limit of money" },
    { line: "corsac mcp --port 4020", what: "over HTTP; clients send the key as Authorization: Bearer" },
  ],
  async run({ args, environment }) {
    const [{ createMcpHandler, fileStore, serveStdio }, catalog, { documents }] = await Promise.all([
      loadMcp(),
      loadCatalog(environment),
      knownDocuments(environment.cwd),
    ]);
    const [service] = catalog.services;
    if (service === undefined)
      throw usageError(say`There is no service here.`, "corsac models", "no-services");
    const { client } = await connect(args, catalog, service.descriptor, environment);
    const options: McpOptions = await mcpOptions(
      { client, catalog, documents, fileStore },
      { out: args.out, limit: args.limit, budget: args.budget },
      environment,
    );
    if (args.port === undefined) {
      await serveStdio(options);
      return exitCode.success;
    }
    const key = environment.variables["CORSAC_MCP_KEY"]?.trim() ?? "";
    if (key.length < 16) {
      throw usageError(
        say`Over HTTP every client needs a key of at least 16 characters.`,
        say`CORSAC_MCP_KEY=… corsac mcp --port 4020`,
        "no-mcp-key",
      );
    }
    await serveHttp(
      createMcpHandler({ ...options, key }),
      parseWhole(args.port, "--port", 65_535),
      environment,
    );
    return exitCode.success;
  },
});
