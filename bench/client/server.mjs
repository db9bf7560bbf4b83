// The server of the throughput measurement, in a separate process. It responds immediately to everything.
import { createServer } from "node:http";
import { answer } from "./answer.mjs";

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(201, { "content-type": "application/json", "content-length": answer.length });
    response.end(answer);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port));
