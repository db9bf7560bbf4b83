import { type Client, createClient } from "../client/client.js";
import type { ClientOptions } from "../client/options.js";
import { fastClock } from "./fast-clock.fixture.js";

export const key = "sk-secret/1+2";

/** A client on a fast clock that collects its warnings. */
export function testClient(
  baseUrl: string,
  options: ClientOptions = {},
): Client & { readonly slept: number[]; readonly warnings: string[] } {
  const clock = fastClock();
  const warnings: string[] = [];
  const client = createClient({
    // At a hundredth of the time the default is over before a busy machine answers.
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
