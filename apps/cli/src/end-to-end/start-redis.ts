import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";

/** Whether the Redis server is installed: `apt-get install redis-server`. */
export const hasRedis: boolean = spawnSync("redis-server", ["--version"]).status === 0;

/** A Redis server of a test. */
export interface RedisProcess {
  readonly url: string;
  /** Stops it without warning, and starts it again with what it had written. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return address.port;
}

/** Starts a server that writes everything to a folder before it answers. */
export async function startRedis(folder: string): Promise<RedisProcess> {
  const port = await freePort();
  const start = async (): Promise<ChildProcess> => {
    const words = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder];
    const durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
    const child = spawn("redis-server", [...words, ...durable], { stdio: ["ignore", "pipe", "ignore"] });
    let log = "";
    await new Promise<void>((resolve, reject) => {
      child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        log += chunk;
        if (log.includes("Ready to accept connections")) resolve();
      });
      child.on("close", () => reject(new Error(`redis-server ended: ${log}`)));
    });
    return child;
  };
  let child = await start();
  const kill = async (): Promise<void> => {
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await closed;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async restart() {
      await kill();
      child = await start();
    },
    stop: kill,
  };
}
