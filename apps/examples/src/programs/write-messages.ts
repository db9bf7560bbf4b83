/** Words and a picture in a message of a chat, written as the model's description says. The service stands in this program. */
import { createServer } from "node:http";
import { createClient, defineModel, type ServiceDescriptor, withMessages } from "@corsac/core";

const server = createServer(async (request, response) => {
  let body = "";
  for await (const piece of request) body += piece;
  const [{ content }] = JSON.parse(body).messages;
  const kinds = content.map(({ type }: { type: string }) => type).join(" and ");
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ answer: `A message of ${kinds}.` }));
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
const messages = { type: "array", items: { type: "object" } };
const chat = defineModel<{ messages: object[] }, { answer: string }>({
  id: "chat",
  name: "chat",
  slug: "chat",
  title: "Chat",
  kind: "answer",
  media: "text",
  service,
  create: [{ operation: "complete" }],
  input: { pointer: "", schema: { type: "object", properties: { messages } } },
  // Where the messages stand, and how a message and its parts are written.
  messages: {
    pointer: "/messages",
    user: { role: "user", content: "{parts}" },
    text: { type: "text", text: "{text}" },
    image: { type: "image_url", image_url: { url: "{url}" } },
  },
  output: {
    schema: { type: "object", properties: { answer: { type: "string" } } },
    documented: true,
    files: [],
  },
  roles: {},
});

const corsac = createClient({ baseUrl: `http://127.0.0.1:${port}` });
const photo = new Blob([new Uint8Array([0x47, 0x49, 0x46, 0x38])], { type: "image/gif" });
const input = withMessages(chat, { text: "What is this?", images: [photo] });
const { answer } = await corsac.run(chat, input);
console.log(answer);
server.close();
