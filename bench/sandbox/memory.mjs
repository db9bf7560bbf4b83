// Memory of 100,000 predictions with inputs of 1 kB, which are kept and found again.
import { openConnections, requestBytes } from "./load.mjs";
import { residentMegabytes, startProgram } from "./servers.mjs";

const count = 100_000;
const key = { Authorization: "Bearer sandbox-key" };
const path = "/v1/models/black-forest-labs/flux-schnell/predictions";

export async function measureMemory({ sandbox, documentFile }) {
  const env = { SANDBOX: sandbox, DOCUMENT: documentFile, DURATION: "20" };
  const server = await startProgram("corsac.mjs", env);
  const { port, pid } = server;
  const sockets = await openConnections(port, 50);
  const atStart = await residentMegabytes(pid);
  const ids = [];
  let number = 0;
  await Promise.all(
    sockets.map(async (socket) => {
      while (number < count) {
        number += 1;
        const prompt = `${number} ${"a boat on a quiet lake ".repeat(50)}`.slice(0, 1000);
        const { status, body } = await socket.ask(
          requestBytes("POST", path, port, key, JSON.stringify({ input: { prompt } })),
        );
        if (status > 299) throw new Error(`a create was answered with ${status}: ${body}`);
        ids.push({ id: JSON.parse(body.toString()).id, prompt });
      }
    }),
  );
  const kept = await residentMegabytes(pid);
  let lost = 0;
  let next = 0;
  await Promise.all(
    sockets.map(async (socket) => {
      while (next < ids.length) {
        const { id, prompt } = ids[next++];
        const { status, body } = await socket.ask(requestBytes("GET", `/v1/predictions/${id}`, port, key));
        if (status !== 200 || JSON.parse(body.toString()).input.prompt !== prompt) lost++;
      }
    }),
  );
  const asked = await residentMegabytes(pid);
  for (const socket of sockets) socket.close();
  server.stop();
  return [
    "## 100,000 predictions with inputs of 1 kB",
    "",
    `Resident memory: ${Math.round(atStart)} MB at the start, ${Math.round(kept)} MB with all of them, ${Math.round(asked)} MB after each was asked for (limit: 400). Not found again, or with another input: ${lost}.`,
  ];
}
