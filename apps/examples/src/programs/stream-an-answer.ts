/** An answer piece by piece, from a service of one's own that sends it so; here it stands in the same program. */
import { createServer } from "node:http";
import { createClient, defineModel, type JsonValue, type ServiceDescriptor } from "@corsac/core";

const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const text of ["Herons ", "stand ", "still."]) response.write(`data: ${JSON.stringify({ text })}\n\n`);
  response.end("data: [DONE]\n\n");
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;

const service: ServiceDescriptor = {
  name: "talk",
  title: "Talk",
  servers: [],
  security: [{ type: "http", scheme: "bearer" }],
  operations: { complete: { method: "POST", path: "/complete" } },
  lifecycles: {},
};
const chat = defineModel<{ prompt: string }, JsonValue, { text: string }>({
  id: "chat",
  name: "chat",
  slug: "chat",
  title: "Chat",
  kind: "stream",
  media: "text",
  service,
  create: [{ operation: "complete" }],
  input: { pointer: "", schema: { type: "object", properties: { prompt: { type: "string" } } } },
  // What asks for pieces, where the text in one is, what one looks like, and what says that it is over.
  stream: {
    body: { "/stream": true },
    text: "/text",
    chunk: { type: "object", properties: { text: { type: "string" } } },
    end: { data: "[DONE]" },
  },
  output: { schema: {}, documented: true, files: [] },
  roles: { prompt: "/prompt" },
});

const corsac = createClient({ baseUrl: `http://127.0.0.1:${port}` });
// One that breaks off is an error, never a shorter answer.
for await (const { text, value } of corsac.stream(chat, { prompt: "What do herons do?" })) {
  process.stdout.write(text);
  if (value.text !== text) throw new Error("typed, and the same");
}
console.log();
server.close();
