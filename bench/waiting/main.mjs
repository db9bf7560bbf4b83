// Simulates waiting and reports each policy's delay in detecting the end, and its cost.
//   node waiting/main.mjs [--report <file>] [--svg <file>]
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { drawChart } from "./chart.mjs";
import { distributions } from "./durations.mjs";
import { corsacPolicy, each500, exponential, fixed500 } from "./policies.mjs";
import { progressLog } from "./progress-log.mjs";
import { seeded } from "./random.mjs";
import { roundTrip, roundTrips, simulate, summarize } from "./simulate.mjs";

const { values: wanted } = parseArgs({ options: { report: { type: "string" }, svg: { type: "string" } } });

const corsac = await corsacPolicy();
const policies = [corsac, fixed500, exponential];
const times = 5000;
/**
 * Maximum variation of a fixed duration in milliseconds: one round of the fixed policy, so that no phase of it is
 * favoured.
 */
const spread = 500 + roundTrip;

/** The available information while waiting. `held`: how long the service holds a create open on request. */
const situations = [
  { id: "held", title: "The create is held open, 60 s", held: 60_000, progress: false },
  { id: "progress", title: "Logs show progress", held: 0, progress: true },
  { id: "nothing", title: "Nothing is known", held: 0, progress: false },
];

/** The results of a policy for the predictions of a distribution with a duration in the range. */
function measure(
  situation,
  distribution,
  policy,
  { from = 0, to = Number.POSITIVE_INFINITY, trip = roundTrip, count = times } = {},
) {
  const random = seeded(4711);
  const noise = seeded(815);
  const results = [];
  for (let index = 0; index < count; index++) {
    const duration = distribution.draw(random);
    // The same predictions for every policy. The position of the end between two queries is random.
    const shift = (index + 0.5) / count;
    const shifted =
      duration + shift * (distribution.family === "fixed" ? Math.min(duration * 0.1, spread) : 0);
    const log = situation.progress ? progressLog(shifted, random) : undefined;
    if (shifted < from || shifted > to) continue;
    const asksToHold = policy === corsac ? situation.held : 0;
    const how = {
      trip,
      policy: policy.start({ random: noise }),
      held: asksToHold,
      ...(log && { progress: log }),
    };
    results.push({ duration: shifted, ...simulate(shifted, how) });
  }
  return results.length === 0 ? undefined : summarize(results, trip);
}

const measured = situations.map((situation) => ({
  ...situation,
  rows: distributions.map((distribution) => ({
    distribution,
    by: new Map(policies.map((policy) => [policy.name, measure(situation, distribution, policy)])),
  })),
}));

const checks = check();
const report = describe();
console.log(report);
if (wanted.report) await writeFile(wanted.report, report);
if (wanted.svg) await writeFile(wanted.svg, drawChart(measured, policies, distributions));
process.exit(checks.every(({ holds }) => holds) ? 0 : 1);

/** Checks the requirements for all distributions and round trips. */
function check() {
  const [held, progress, nothing] = situations;
  const all = (situation, policy, range) =>
    roundTrips.flatMap((trip) =>
      distributions.map((distribution) =>
        measure(situation, distribution, policy, { trip, count: 1000, ...range }),
      ),
    );
  const pairs = (situation, other, range) => {
    const others = all(situation, other, range);
    return all(situation, corsac, range).flatMap((mine, index) =>
      mine && others[index] ? [[mine, others[index]]] : [],
    );
  };
  const largest = (some, of) => Math.max(...some.map(of));
  const heldOnes = all(held, corsac, { to: 60_000 }).filter(Boolean);
  const share = largest(all(nothing, corsac).filter(Boolean), ({ p95Share }) => p95Share);
  const spent = ([mine, other]) => mine.requests / other.requests;
  const cost = largest(pairs(nothing, each500), spent);
  const costNear = largest(pairs(progress, each500), spent);
  // With a fixed duration, the phase between the queries of a policy without information is constant, so the result is
  // chance.
  const varied = distributions.map(({ family }) => family !== "fixed");
  const far = { from: 10_000 };
  const known = all(progress, corsac, far);
  const closer = all(nothing, corsac, far).flatMap((blind, index) =>
    blind && known[index] && varied[index % varied.length]
      ? [{ trip: roundTrips[Math.floor(index / varied.length)], times: blind.mean / known[index].mean }]
      : [],
  );
  const atWorst = (trips) =>
    Math.min(...closer.filter(({ trip }) => trips.includes(trip)).map(({ times: one }) => one));
  return [
    {
      text: "Held creates, up to 60 s: no lag beyond the round trip, in one request",
      figure: `lag ${largest(heldOnes, ({ p95 }) => p95).toFixed(0)} ms, ${largest(heldOnes, ({ requests }) => requests)} request`,
      holds: heldOnes.every(({ p95, requests }) => p95 === 0 && requests === 1),
    },
    {
      text: "Nothing known: p95 lag of at most 5 % of the duration or 500 ms, plus one round trip",
      figure: `at worst ${(100 * share).toFixed(0)} % of that`,
      holds: share <= 1,
    },
    {
      text: "… never more requests than a query every 500 ms",
      figure: `at most ${cost.toFixed(2)} of its requests`,
      holds: cost <= 1,
    },
    ...[roundTrips.slice(0, 2), roundTrips.slice(2)].map((trips) => ({
      text: `Progress, from 10 s up, round trips of ${trips.join(" and ")} ms: at least three times closer than where nothing is known`,
      figure: `at worst ${atWorst(trips).toFixed(1)} times`,
      holds: atWorst(trips) >= 3,
    })),
    {
      text: "… never more requests than a query every 500 ms",
      figure: `at most ${costNear.toFixed(2)} of its requests`,
      holds: costNear <= 1,
    },
  ];
}

function describe() {
  const row = (columns) => `| ${columns.join(" | ")} |`;
  const tables = measured.map(({ title, rows }) => {
    const heads = policies.flatMap(({ name }) => [`${name}: lag`, "p95", "requests"]);
    const lines = rows.map(({ distribution, by }) =>
      row([
        distribution.name,
        ...policies.flatMap(({ name }) => {
          const { mean, p95, requests } = by.get(name);
          return [milliseconds(mean), milliseconds(p95), requests.toFixed(1)];
        }),
      ]),
    );
    return `## ${title}\n\n${row(["duration", ...heads])}\n${row(["---", ...heads.map(() => "---:")])}\n${lines.join("\n")}\n`;
  });
  return `# Waiting

How late a client knows that a prediction has ended, and how many requests it spends, on a virtual clock: ${times}
predictions for each line, the same ones for every policy, a round trip of ${roundTrip} ms. The lag is what comes on top of
the round trip: from the end until the answer that reports it leaves the service. A fixed duration is varied by up to
a tenth (${spread} ms at most, a round of fixed 500 ms), so that where it ends between two queries is chance. Logs start
after 3 to 13 % of the time, have 20 to 50 steps of uneven length, are passed on in batches of 50 to 300 ms, and end with
a tail of some 4 % after 100 %. Corsac's policy is the client's own, from its source; exponential back-off doubles from 500 ms to 30 s.

Written by \`npm run waiting\`. No real time passes: the load of the machine changes nothing.

What is asked for is measured on every distribution of the tables, each with round trips of ${roundTrips.join(", ")} ms. No
constant of the policy comes from them: they are the interval, the share of 5 %, and protocols.

| asked for | measured | |
| --- | --- | --- |
${checks.map(({ text, figure, holds }) => row([text, figure, holds ? "✓" : "✗"])).join("\n")}

Why "three times closer" is not met everywhere: a client has one query of a prediction under way at a time, so near the
end queries follow each other in a round trip plus 100 ms (a fifth of an interval). Where nothing is known, a query begins
every 500 ms whatever the round trip. With a round trip of 400 ms the two are the same 500 ms: progress cannot bring the
end closer, and an estimate that is wrong costs a tenth (0.9 times). With 90 ms they are 190 and 500 ms, a ratio of 2.6
before the queries that the estimate saves for the end (2.9 at worst). Three times at 400 ms would need intervals of
167 ms, so two or three queries of one prediction under way at once: each more load for a service that answers slowly, and
responses that arrive in another order. That is not done.

${tables.join("\n")}`;
}

function milliseconds(value) {
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(0)} ms`;
}
