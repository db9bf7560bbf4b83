export { createMcpServer } from "./create-server.js";
export type { McpLimit, McpOptions } from "./options.js";
export { fileStore, memoryStore, type PredictionStore } from "./prediction-store.js";
export { createMcpHandler, type McpHandlerOptions } from "./serve-http.js";
export { serveStdio } from "./serve-stdio.js";
