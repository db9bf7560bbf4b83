// Processor time of a request with a `fetch` that responds immediately, in this process: the cost of the client itself.
import { answer } from "./answer.mjs";
import { contenders } from "./contenders.mjs";

const headers = { "content-type": "application/json" };
const stub = async () => new Response(answer, { status: 201, headers });

/** @returns {Promise<Record<string, number[]>>} microseconds per request, by name and round */
export async function measureProcessorTime({ rounds = 9, requests = 3000 } = {}) {
  const runs = Object.entries(contenders("http://gateway.example", { fetch: stub })).slice(0, 3);
  const measured = Object.fromEntries(runs.map(([name]) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    // All in every round, so that the load of the machine affects them equally.
    for (const [name, run] of round % 2 === 0 ? runs : [...runs].reverse()) {
      const start = process.cpuUsage();
      for (let index = 0; index < requests; index++) await run();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) measured[name].push((user + system) / requests);
    }
  }
  return measured;
}
