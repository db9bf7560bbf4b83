import type { Redis } from "ioredis";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { writeWarnings } from "../terminal/warnings.js";

/** The packages that a queue needs. They are optional peers, loaded here only. */
export interface QueueLibraries {
  readonly bullmq: typeof import("bullmq");
  readonly redis: typeof import("ioredis");
}

async function loadLibraries(): Promise<QueueLibraries> {
  try {
    const [bullmq, redis] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { bullmq, redis };
  } catch (cause) {
    throw new CliError({
      code: "missing-package",
      message: say`A queue needs the packages bullmq and ioredis, which are not installed.`,
      hint: "npm install bullmq ioredis",
      exitCode: exitCode.usage,
      cause,
    });
  }
}

/** The address of a Redis server, as given with `--queue`. The password may be in CORSAC_REDIS_PASSWORD instead. */
function parseAddress(address: string, { variables }: Pick<Environment, "variables">): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== "redis:" && url.protocol !== "rediss:") || url.hostname === "")
    throw usageError(
      say`The address of a queue begins with redis:// or rediss://, unlike ${JSON.stringify(address)}.`,
      say`Write for example redis://127.0.0.1:6379 or rediss://redis.example:6380/2.`,
      "invalid-option",
    );
  const password = variables["CORSAC_REDIS_PASSWORD"];
  if (url.password === "" && password !== undefined) url.password = encodeURIComponent(password);
  return url;
}

/** The address without its password. */
function shownAddress(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname === "/" ? "" : url.pathname}`;
}

/** A connection to the Redis server of a queue. */
export interface QueueConnection extends QueueLibraries {
  readonly client: Redis;
  /** Without a password. */
  readonly shown: string;
}

/**
 * Connects to a Redis server. The first failure is an error; later ones are repeated until the server is back, and the
 * commands wait.
 */
export async function openRedis(address: string, environment: Environment): Promise<QueueConnection> {
  const url = parseAddress(address, environment);
  const shown = shownAddress(url);
  const libraries = await loadLibraries();
  const client = new libraries.redis.Redis(url.href, {
    lazyConnect: true,
    // The commands wait while the server restarts, as BullMQ's workers need it.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
  });
  let isLost = false;
  let cause: unknown;
  client.on("error", (error) => {
    cause = error;
    if (client.status === "connecting" || isLost) return;
    isLost = true;
    writeWarnings([say`The connection to ${shown} is lost, and is tried again.`], environment);
  });
  client.on("ready", () => {
    isLost = false;
  });
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    client.disconnect();
    const reason = cause instanceof Error ? cause : error;
    throw new CliError({
      code: "queue-unreachable",
      message: say`The Redis server at ${shown} does not answer: ${reason instanceof Error ? reason.message : String(reason)}`,
      hint: say`Check the address, and the password in CORSAC_REDIS_PASSWORD.`,
      exitCode: exitCode.connection,
      cause: reason,
    });
  }
  return { ...libraries, client, shown };
}

/** A warning where the server may forget its last writes in a crash; undefined where it does not, or does not say. */
export async function durabilityWarning({ client, shown }: QueueConnection): Promise<string | undefined> {
  try {
    const [, appendOnly] = (await client.config("GET", "appendonly")) as string[];
    const [, sync] = (await client.config("GET", "appendfsync")) as string[];
    if (appendOnly === "yes" && sync === "always") return undefined;
    return `The Redis server at ${shown} may forget its last writes when it crashes, and their lines may then be paid for twice. Start it with --appendonly yes --appendfsync always.`;
  } catch {
    // Hosted servers do not allow CONFIG.
    return undefined;
  }
}
