// Duration of a GET while pictures are drawn: without any drawing, and with some clients that fetch new pictures.
//   node sandbox/drawing-latency.mjs [--seconds 5] [--drawers 4]
// CORSAC_CHECKOUT selects another checkout to measure.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "../build-corsac.mjs";
import { buildSandbox } from "./build-sandbox.mjs";
import { openConnections, requestBytes } from "./load.mjs";
import { startProgram } from "./servers.mjs";

const { values: wanted } = parseArgs({
  options: { seconds: { type: "string", default: "5" }, drawers: { type: "string", default: "4" } },
});
const seconds = Number(wanted.seconds);
const key = { Authorization: "Bearer sandbox-key" };
const path = "/v1/models/black-forest-labs/flux-schnell/predictions";
const server = await startProgram("corsac.mjs", {
  SANDBOX: await buildSandbox(),
  DOCUMENT: join(repository, "specs/replicate/openapi.json"),
  DURATION: "1",
});
const { port } = server;
let number = 0;

async function created(socket) {
  const prompt = `a boat on a quiet lake, number ${++number}`;
  const body = JSON.stringify({ input: { prompt, aspect_ratio: "1:1", output_format: "webp" } });
  const { id } = JSON.parse((await socket.ask(requestBytes("POST", path, port, key, body))).body.toString());
  return requestBytes("GET", `/v1/predictions/${id}`, port, key);
}

/** Fetches new pictures one after the other until `isOver`. Returns their number. */
async function draw(socket, isOver) {
  let drawn = 0;
  while (!isOver()) {
    const get = await created(socket);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { output } = JSON.parse((await socket.ask(get)).body.toString());
    const file = new URL(Array.isArray(output) ? output[0] : output);
    const { status } = await socket.ask(requestBytes("GET", file.pathname, port));
    if (status !== 200) throw new Error(`a picture was answered with ${status}`);
    drawn++;
  }
  return drawn;
}

/** Sends GET requests one after the other and records the milliseconds of each. */
async function ask(socket, get) {
  const times = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const start = performance.now();
    await socket.ask(get);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return times.sort((one, other) => one - other);
}

const [socket, ...others] = await openConnections(port, 1 + Number(wanted.drawers));
const get = await created(socket);
await ask(socket, get);
const row = (what, times) => {
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
  console.log(`| ${what} | ${at(0.5)} | ${at(0.99)} | ${at(1)} | ${times.length} |`);
};
console.log("| a GET, milliseconds | median | 99 % | longest | requests |");
console.log("| ------------------- | -----: | ---: | ------: | -------: |");
row("nothing is drawn", await ask(socket, get));
let isOver = false;
const drawers = others.map((one) => draw(one, () => isOver));
row(`${others.length} clients fetch new pictures`, await ask(socket, get));
isOver = true;
const drawn = (await Promise.all(drawers)).reduce((sum, one) => sum + one, 0);
console.log(`\n${drawn} pictures of 1024² were drawn in ${seconds} s.`);
for (const one of [socket, ...others]) one.close();
server.stop();
