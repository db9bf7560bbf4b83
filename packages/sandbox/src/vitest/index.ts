import { test as base, type TestAPI } from "vitest";
import {
  type RunningSandbox,
  type RunningTest,
  type StartOptions,
  startSandbox,
} from "../node/start-sandbox.js";

export type { FailureRule } from "../failures/failure-rules.js";
export type { JournalEntry, JournalQuery } from "../journal/journal-entry.js";
export type { RunningTest, StartOptions } from "../node/start-sandbox.js";

/** The sandbox of one test, isolated from other tests. */
export interface SandboxOfTest extends RunningTest {
  /** The API key that is accepted. */
  apiKey: string;
  /** The secret that signs webhooks. */
  webhookSecret: string;
}

/**
 * Creates a `test` of vitest with a fixture `sandbox`. The tests of a file share one server, which starts with the
 * first test that uses it. Their state is isolated, also when they run concurrently. Repeated runs give the same
 * results: every test has the seed 1 unless the options set another one.
 *
 * @example
 * const test = sandboxTest({ sources: ["specs/acme"] });
 * test("draws a boat", async ({ sandbox }) => {
 *   const client = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
 * });
 */
export function sandboxTest(options: StartOptions): TestAPI<{ sandbox: SandboxOfTest }> {
  return base.extend<{ sandbox: SandboxOfTest; $sandboxServer: RunningSandbox }>({
    $sandboxServer: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that it needs no other fixture.
      async ({}, use) => {
        const server = await startSandbox({ seed: 1, ...options });
        await use(server);
        await server.close();
      },
      { scope: "file" },
    ],
    sandbox: async ({ $sandboxServer: server, task }, use) => {
      const test = server.test(`${task.id}~${task.result?.retryCount ?? 0}`);
      await use({ ...test, apiKey: server.apiKey, webhookSecret: server.webhookSecret });
      test.reset();
    },
  });
}
