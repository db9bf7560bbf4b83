import { type Client, createClient } from "../client/client.js";
import type { ClientOptions } from "../client/options.js";
import { fastClock } from "./fast-clock.fixture.js";

export const key = "sk-secret/1+2";

/** A client with a fast clock that collects its warnings. */
export function testClient(
  baseUrl: string,
  options: ClientOptions = {},
): Client & { readonly slept: number[]; readonly warnings: string[] } {
  const clock = fastClock();
  const warnings: string[] = [];
  const client = createClient({
    // At this speed of the clock the default would expire before a busy machine responds.
    requestTimeout: 3_600_000,
    baseUrl,
    apiKey: key,
    clock,
    random: () => 0.5,
    logger: { warn: (message) => warnings.push(message) },
    ...options,
  });
  return { ...client, slept: clock.slept, warnings };
}
