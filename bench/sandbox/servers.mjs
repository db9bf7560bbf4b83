// Starts the servers, each in a separate process on one core, and reads their processor time.
import { fork, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Ticks of /proc/<pid>/stat per second. */
const ticks = 100;
export const serverCore = "0";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Seconds of processor time of a process so far, including its threads. */
export async function processorSeconds(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** Resident memory of a process, in MB. */
export async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000;
}

/** Starts a program of this folder, which reports its port. */
export async function startProgram(name, env, execArgv = []) {
  const child = fork(here(name), { env: { ...process.env, ...env }, execArgv });
  await pin(child.pid, serverCore);
  const { port } = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  return { pid: child.pid, port, child, stop: () => child.kill() };
}

/** Starts a command of another package with a port. It is ready when that port accepts connections. */
export async function startCommand(command, args) {
  const port = await freePort();
  const child = spawn(process.execPath, [command, ...args(port)], { stdio: ["ignore", "ignore", "pipe"] });
  await pin(child.pid, serverCore);
  let complaint = "";
  child.stderr.on("data", (data) => {
    complaint = (complaint + data).slice(-400);
  });
  for (let attempt = 0; !(await takesConnections(port)); attempt++) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}: ${complaint}`);
    if (attempt === startSeconds * 10) {
      child.kill();
      throw new Error(`${command} takes no connections after ${startSeconds} s: ${complaint}`);
    }
    await setTimeout(100);
  }
  return { pid: child.pid, port, child, stop: () => child.kill() };
}

const startSeconds = 120;

function takesConnections(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/** Binds a process and its threads to a core. */
export async function pin(pid, core) {
  await new Promise((resolve, reject) => {
    const child = spawn("taskset", ["-apc", core, String(pid)], { stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", resolve);
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
