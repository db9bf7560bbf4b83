// Holds creates open on its own connections, and reports the delay of each response.
import { openConnections, requestBytes } from "./load.mjs";

const [port, count, duration] = process.argv.slice(2).map(Number);
const path = "/v1/models/black-forest-labs/flux-schnell/predictions";
const body = JSON.stringify({ input: { prompt: "a boat" } });
const bytes = requestBytes(
  "POST",
  path,
  port,
  { Authorization: "Bearer sandbox-key", Prefer: "wait=60" },
  body,
);
const sockets = [];
// In groups, because the queue of connections that are not yet accepted is short.
while (sockets.length < count)
  sockets.push(...(await openConnections(port, Math.min(200, count - sockets.length))));
process.send("ready");
await new Promise((resolve) => process.once("message", resolve));
const statuses = {};
const late = await Promise.all(
  sockets.map(async (socket) => {
    const start = Date.now();
    try {
      const { status, body: answer } = await socket.ask(bytes);
      const { created_at: created, status: state } = JSON.parse(answer.toString());
      const name = `${status} ${state}`;
      statuses[name] = (statuses[name] ?? 0) + 1;
      // A create is due at its end, which the server counts from the arrival of the request.
      return { afterDue: Date.now() - (Date.parse(created) + duration), taken: Date.parse(created) - start };
    } catch (error) {
      statuses[error.message] = (statuses[error.message] ?? 0) + 1;
      return { afterDue: Number.POSITIVE_INFINITY, taken: 0 };
    }
  }),
);
process.send({ statuses, late });
process.disconnect();
process.exit(0);
