import type { Client, JsonSchema, Model, ServiceDescriptor } from "@corsac/core";
import type { PredictionStore } from "./prediction-store.js";

/** The limit of calls without confirmation by the user. */
export interface McpLimit {
  /** The number of predictions, and of calls of operations with side effects. */
  readonly calls?: number | undefined;
  /** The sum of the prices in the models' descriptions, in one currency. A model without prices counts as a call only. */
  readonly amount?: number | undefined;
  /** The currency of `amount`: ISO 4217, or a unit of the service. */
  readonly currency?: string | undefined;
}

/** Options of an MCP server. */
export interface McpOptions {
  /** The client with the base URL and the key. The key is never a part of a tool's input or result. */
  readonly client: Client;
  /** The models that can be run. */
  readonly models: readonly Model[];
  /**
   * Services whose operations can be called, such as `replicate` of `@corsac/core/replicate`. By default those of the
   * models, with the operations that these models need.
   */
  readonly services?: readonly ServiceDescriptor[] | undefined;
  /** Returns a model's schema with descriptions, if its definition has none. */
  readonly schemaOf?: ((model: Model) => JsonSchema | undefined) | undefined;
  /** Finds further models by words, such as in other languages. The tool `search` adds them to its own results. */
  readonly search?: ((query: string) => readonly Model[]) | undefined;
  /** OpenAPI documents by service name, published as resources. */
  readonly documents?: Readonly<Record<string, object>> | undefined;
  /** The folder in which results are saved. Without it results are URLs. */
  readonly folder?: string | undefined;
  /** Stores predictions, so that they are available after a restart. In memory by default. */
  readonly store?: PredictionStore | undefined;
  /**
   * Beyond it the user is asked for confirmation, if the MCP client supports this; otherwise the call is rejected. No
   * limit by default.
   */
  readonly limit?: McpLimit | undefined;
  /** The version of this server, as reported to clients. */
  readonly version?: string | undefined;
}
