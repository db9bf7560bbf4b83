// Bare node:http: reads the body and writes a fixed one, with the length of BODY_CREATE or BODY_GET.
import { createServer } from "node:http";

const bodies = {
  POST: "x".repeat(Number(process.env.BODY_CREATE ?? 1000)),
  GET: "x".repeat(Number(process.env.BODY_GET ?? 1000)),
};
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    Buffer.concat(chunks);
    const body = bodies[request.method] ?? "";
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length });
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: server.address().port }));
