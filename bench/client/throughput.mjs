// Requests per second at a concurrency of 50 with a server in a separate process, and the processor time of this
// process.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { contenders } from "./contenders.mjs";

const concurrency = 50;
/** V8 still compiles code of a contender after several thousand requests. */
const warmUps = 5;

/** @returns {Promise<{perSecond: Record<string, number[]>, processor: Record<string, number[]>}>} */
export async function measureThroughput({ rounds = 9, milliseconds = 800 } = {}) {
  const server = fork(fileURLToPath(new URL("server.mjs", import.meta.url)));
  const port = await new Promise((resolve) => server.once("message", resolve));
  const runs = Object.entries(contenders(`http://127.0.0.1:${port}`, { pooled: true }));
  const perSecond = Object.fromEntries(runs.map(([name]) => [name, []]));
  const processor = Object.fromEntries(runs.map(([name]) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, run] of inOrder(runs, round + warmUps)) {
      const before = process.cpuUsage();
      const start = performance.now();
      const end = start + milliseconds;
      let done = 0;
      const work = async () => {
        while (performance.now() < end) {
          await run();
          done++;
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      perSecond[name].push(done / seconds);
      processor[name].push((user + system) / done);
    }
  }
  server.kill();
  return { perSecond, processor };
}

/**
 * The contenders in the order of a round. Their garbage and open sockets cost the next one time, so over as many rounds
 * as there are contenders each follows each other one about equally often (a Williams design).
 */
function inOrder(runs, round) {
  const zigzag = runs.map((_run, index) => (index % 2 === 0 ? index / 2 : runs.length - (index + 1) / 2));
  const places = zigzag.map((place) => (place + round) % runs.length);
  return (Math.floor(round / runs.length) % 2 === 0 ? places : places.toReversed()).map(
    (place) => runs[place],
  );
}
