// The servers, how each is started, and the requests to it.
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openConnections, requestBytes } from "./load.mjs";
import { startCommand, startProgram } from "./servers.mjs";

const require = createRequire(import.meta.url);
const key = { Authorization: "Bearer sandbox-key" };
const createPath = "/v1/models/black-forest-labs/flux-schnell/predictions";
const create = JSON.stringify({
  input: {
    prompt: "a wooden boat on a quiet lake, early morning, mist over the water",
    seed: 7,
    num_outputs: 1,
  },
});

/**
 * The requests to the sandbox; the others get the same, at their own paths. Each is prepared immediately before it is
 * measured: a server may drop what was made before many creates.
 */
function sandboxWork(port) {
  const made = requestBytes("POST", createPath, port, key, create);
  return {
    create: async () => made,
    get: async (socket) => {
      const { body } = await socket.ask(made);
      const { id } = JSON.parse(body.toString());
      await new Promise((resolve) => setTimeout(resolve, 50));
      return requestBytes("GET", `/v1/predictions/${id}`, port, key);
    },
  };
}

async function lengths(settings) {
  const server = await startProgram("corsac.mjs", {
    SANDBOX: settings.sandbox,
    DOCUMENT: settings.documentFile,
    DURATION: "20",
  });
  const [socket] = await openConnections(server.port, 1);
  const work = sandboxWork(server.port);
  const answers = {
    create: await socket.ask(await work.create()),
    get: await socket.ask(await work.get(socket)),
  };
  socket.close();
  server.stop();
  return { BODY_CREATE: String(answers.create.body.length), BODY_GET: String(answers.get.body.length) };
}

export const contenders = {
  bare: async (settings) => {
    const server = await startProgram("bare.mjs", await lengths(settings));
    const { port } = server;
    const made = requestBytes("POST", createPath, port, key, create);
    const found = requestBytes("GET", "/v1/predictions/5nxrb28ngsrge0cm5scbsbm4mc", port, key);
    return { server, good: [200], work: { create: async () => made, get: async () => found } };
  },
  corsac: async ({ sandbox, documentFile }) => {
    const server = await startProgram("corsac.mjs", {
      SANDBOX: sandbox,
      DOCUMENT: documentFile,
      DURATION: "20",
    });
    return { server, good: [200, 201, 202], work: sandboxWork(server.port) };
  },
  prism: async ({ document, folder }) => {
    // Prism serves paths as in the document, and would report unknown extensions at the start.
    const file = join(folder, "openapi.json");
    await writeFile(file, JSON.stringify(document));
    const command = join(require.resolve("@stoplight/prism-cli/package.json"), "../dist/index.js");
    const server = await startCommand(command, (port) => ["mock", file, "-p", String(port), "-v", "error"]);
    const { port } = server;
    const made = requestBytes("POST", `/replicate${createPath}`, port, key, create);
    const found = requestBytes("GET", "/replicate/v1/predictions/5nxrb28ngsrge0cm5scbsbm4mc", port, key);
    return { server, good: [200, 201, 202], work: { create: async () => made, get: async () => found } };
  },
  aimock: async () => {
    const server = await startProgram("aimock.mjs", {});
    const { port } = server;
    const headers = { Authorization: "Key sandbox-key", "X-Fal-Target-Host": "queue.fal.run" };
    const body = JSON.stringify({ prompt: JSON.parse(create).input.prompt, seed: 7 });
    const made = requestBytes("POST", "/fal/fal-ai/flux/schnell", port, headers, body);
    return {
      server,
      good: [200],
      work: {
        create: async () => made,
        get: async (socket) => {
          // The response is chunked: the JSON is between the chunk lengths.
          const [text] = /\{.*\}/s.exec((await socket.ask(made)).body.toString());
          const { request_id: id } = JSON.parse(text);
          return requestBytes("GET", `/fal/fal-ai/flux/requests/${id}/status`, port, headers);
        },
      },
    };
  },
};
