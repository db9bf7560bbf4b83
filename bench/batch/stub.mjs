// A service in a process of its own: it responds to every create with a finished prediction after a given time, and
// serves a file of a few bytes. The parent gets the port as a message.
//
//   fork("stub.mjs", [milliseconds])
import { createServer } from "node:http";

const pixel = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
const delay = Number(process.argv[2] ?? 0);

let creates = 0;
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, { "content-type": "image/gif", "content-length": pixel.length });
    response.end(pixel);
    return;
  }
  request.resume().on("end", () => {
    creates += 1;
    const { port } = server.address();
    const body = JSON.stringify({
      id: `p${creates}`,
      model: "stability-ai/sdxl",
      version: "hidden",
      status: "succeeded",
      input: {},
      output: [`http://127.0.0.1:${port}/f/${creates}.gif`],
      created_at: new Date().toISOString(),
      urls: {},
    });
    const answer = () => {
      response.writeHead(201, { "content-type": "application/json", "content-length": body.length });
      response.end(body);
    };
    if (delay === 0) answer();
    else setTimeout(answer, delay);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port));
