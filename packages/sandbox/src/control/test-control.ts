import type { FailureRule } from "../failures/failure-rules.js";
import { asOption } from "../http/as-option.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { TestSettings } from "../isolation/check-settings.js";
import type { Tests } from "../isolation/tests.js";
import type { JournalEntry, JournalQuery } from "../journal/journal-entry.js";
import type { WebhookDelivery } from "../webhooks/webhook-options.js";

/** Controls the sandbox of one test. */
export interface TestControl {
  /** Removes all state and settings of this test and aborts its pending requests. */
  reset(): void;
  /**
   * Advances the clock.
   * @param seconds Seconds to advance.
   * @throws {SandboxError} `invalid-options` for an invalid number, or a time beyond the year 9000.
   */
  advance(seconds: number): void;
  /**
   * Replaces the failure rules.
   * @throws {SandboxError} `invalid-options`, naming the invalid rule.
   */
  fail(rules: readonly FailureRule[]): void;
  /** The failure rules that are still active. */
  failures(): FailureRule[];
  /**
   * Sets seed, clock and duration.
   * @throws {SandboxError} `invalid-options`, naming the invalid setting.
   */
  set(settings: TestSettings): void;
  /** The latest requests that match the query. */
  journal(query?: JournalQuery): JournalEntry[];
  /** The latest delivery attempts of webhooks, of one prediction or of all. */
  deliveries(prediction?: string): WebhookDelivery[];
}

/** Creates the control of one test. */
export function createTestControl(tests: Tests, id: string): TestControl {
  const context = (): SandboxContext => tests.of(id);
  return {
    reset: () => tests.reset(id),
    advance: (seconds) => tests.advance(id, seconds),
    fail: (rules) => asOption("failures", () => context().rules.set(rules)),
    failures: () => context().rules.list(),
    set: ({ seed, now, duration }) => tests.set(id, { seed, now, duration }),
    journal: (query) => context().journal.requests(query),
    deliveries: (prediction) => context().journal.deliveries(prediction),
  };
}
