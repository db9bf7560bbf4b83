// 10,000 creates that are held open at the same time, from separate client processes.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { residentMegabytes, startProgram } from "./servers.mjs";

const held = 10_000;
const clients = 4;
const duration = 20_000;

export async function measureHeld({ sandbox, documentFile }) {
  const env = { SANDBOX: sandbox, DOCUMENT: documentFile, DURATION: String(duration) };
  const server = await startProgram("corsac.mjs", env);
  const program = fileURLToPath(new URL("held-client.mjs", import.meta.url));
  const children = Array.from({ length: clients }, () =>
    fork(program, [server.port, held / clients, duration].map(String)),
  );
  await Promise.all(children.map((child) => new Promise((resolve) => child.once("message", resolve))));
  const results = children.map((child) => new Promise((resolve) => child.once("message", resolve)));
  for (const child of children) child.send("go");
  const all = await Promise.all(results);
  const memory = await residentMegabytes(server.pid);
  server.stop();
  const late = all
    .flatMap((one) => one.late.map(({ afterDue }) => afterDue ?? Number.POSITIVE_INFINITY))
    .sort((one, other) => one - other);
  const statuses = {};
  for (const one of all)
    for (const [name, count] of Object.entries(one.statuses)) statuses[name] = (statuses[name] ?? 0) + count;
  const at = (share) => late[Math.min(late.length - 1, Math.floor(late.length * share))];
  return [
    "## 10,000 held creates at once",
    "",
    `From ${clients} client processes, each due ${duration / 1000} s after it was taken. After it was due: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms (limit: 2,000). Answers: ${Object.entries(
      statuses,
    )
      .map(([name, count]) => `${count} × ${name}`)
      .join(", ")}. Resident memory of the server: ${Math.round(memory)} MB.`,
  ];
}
