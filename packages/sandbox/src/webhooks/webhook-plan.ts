import { type JsonValue, jsonList, valueAtPointer } from "../document/contract.js";
import type { Prediction } from "../predictions/prediction.js";

/** The event of a webhook. */
export type WebhookMeaning = "start" | "logs" | "output" | "end";

/** A webhook to send. */
export interface PlannedWebhook {
  /** Milliseconds since 1970. */
  at: number;
  meaning: WebhookMeaning;
  /** The service's name of the event. Undefined if it has none. */
  word: string | undefined;
}

/** Shares of the duration after which webhooks with logs are sent. */
const logShares = [1 / 3, 2 / 3];

/**
 * The schedule of a prediction's webhooks. If the service names its events, the requested ones, or all. Otherwise one
 * for every state after the start.
 */
export function planWebhooks(prediction: Prediction): PlannedWebhook[] {
  const { startsAt, endsAt, lifecycle, request, outcome } = prediction;
  const { events } = lifecycle.webhook ?? {};
  const asked = events && valueAtPointer(request, events.pointer);
  const words = events ? wordsOf(asked, events.values) : undefined;
  const wordFor = (meaning: WebhookMeaning): string | undefined =>
    words?.find((word) => meaningOf(word) === meaning);
  const logs = logShares.map((share) => ({
    at: startsAt + (endsAt - startsAt) * share,
    meaning: "logs" as const,
  }));
  const made = outcome === "succeeded" ? [{ at: endsAt, meaning: "output" as const }] : [];
  const all = words
    ? [{ at: startsAt, meaning: "start" as const }, ...logs, ...made, { at: endsAt, meaning: "end" as const }]
    : [
        { at: startsAt, meaning: "start" as const },
        { at: endsAt, meaning: "end" as const },
      ];
  return all
    .map((planned) => ({ ...planned, word: wordFor(planned.meaning) }))
    .filter(({ word }) => words === undefined || word !== undefined);
}

function wordsOf(asked: JsonValue | undefined, known: readonly string[]): string[] {
  const given = jsonList(asked).filter((word) => typeof word === "string");
  return given.length > 0 ? given : [...known];
}

/** Prefixes of event names of services. Any other name is that of the end. */
const meanings: readonly [start: string, meaning: WebhookMeaning][] = [
  ["start", "start"],
  ["progress", "logs"],
  ["log", "logs"],
  ["output", "output"],
];

function meaningOf(word: string): WebhookMeaning {
  const plain = word.toLowerCase();
  return meanings.find(([start]) => plain.startsWith(start))?.[1] ?? "end";
}
