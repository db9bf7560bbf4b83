import { expect, test } from "vitest";
import { eventually } from "../testing/eventually.fixture.js";
import { type StandingClock, standingClock } from "../testing/standing-clock.fixture.js";
import { after } from "../time/clock.js";
import { readStart, readText } from "./read-text.js";
import { SilenceError } from "./silence-error.js";
import { TotalTimeError } from "./total-time-error.js";
import { watchedBody } from "./watched-body.js";

/** Whatever is ready to go on does so. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

interface Source {
  readonly body: ReadableStream<Uint8Array>;
  /** The next piece arrives. */
  send(text: string): void;
  end(): void;
  /** Why it was canceled. */
  readonly canceled: unknown[];
}

function source(): Source {
  const canceled: unknown[] = [];
  let control: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      control = controller;
    },
    cancel: (reason) => void canceled.push(reason),
  });
  return {
    body,
    canceled,
    send: (text) => control?.enqueue(new TextEncoder().encode(text)),
    end: () => control?.close(),
  };
}

function watch(
  { body }: Source,
  clock: StandingClock,
  limits: { silence?: number; total?: number; signal?: AbortSignal } = {},
): ReadableStreamDefaultReader<Uint8Array> {
  const { silence = 1000, total = Number.POSITIVE_INFINITY, signal } = limits;
  return watchedBody(body, { clock, silence, total, signal }).getReader();
}

test("silence is measured from the request of a chunk, independent of earlier chunks", async () => {
  const clock = standingClock();
  const from = source();
  const reader = watch(from, clock);
  for (let count = 0; count < 5; count++) {
    const piece = reader.read();
    await turn();
    clock.move(900);
    from.send("x");
    expect((await piece).value).toHaveLength(1);
    // Nothing is read: that is no silence of the other side.
    clock.move(5000);
  }
  const last = reader.read();
  last.catch(() => {});
  await turn();
  clock.move(1000);
  await expect(last).rejects.toBeInstanceOf(SilenceError);
  await eventually(() => from.canceled.length === 1);
  expect(from.canceled[0]).toBeInstanceOf(SilenceError);
});

test("the total time is measured from the start, also while chunks arrive", async () => {
  const clock = standingClock();
  const from = source();
  const reader = watch(from, clock, { total: 2500 });
  for (let count = 0; count < 2; count++) {
    const piece = reader.read();
    await turn();
    clock.move(900);
    from.send("x");
    await piece;
  }
  const last = reader.read();
  last.catch(() => {});
  await turn();
  clock.move(700);
  await expect(last).rejects.toBeInstanceOf(TotalTimeError);
  await eventually(() => from.canceled.length === 1);
});

test("one timer serves all pieces that come in time, and none is left after the end", async () => {
  const standing = standingClock();
  let [made, open] = [0, 0];
  const clock = {
    ...standing,
    after(milliseconds: number, action: () => void) {
      made++;
      open++;
      const callOff = after(standing, milliseconds, () => {
        open--;
        action();
      });
      return () => {
        open--;
        callOff();
      };
    },
  };
  const from = source();
  const reader = watch(from, clock);
  for (let count = 0; count < 20; count++) {
    from.send("x");
    await reader.read();
  }
  expect({ made, open }).toEqual({ made: 1, open: 1 });
  from.end();
  await reader.read();
  expect(open).toBe(0);
  const other = source();
  const canceled = watch(other, clock);
  other.send("x");
  await canceled.read();
  await canceled.cancel();
  expect(open).toBe(0);
});

test("a signal ends a read that waits, and the source with it", async () => {
  const from = source();
  const controller = new AbortController();
  const reader = watch(from, standingClock(), { signal: controller.signal });
  const piece = reader.read();
  controller.abort(new Error("enough"));
  await expect(piece).rejects.toThrow("enough");
  await eventually(() => from.canceled.length === 1);
});

test("who has read enough ends the source, and the end of the source is the end", async () => {
  const one = source();
  const reader = watch(one, standingClock());
  await reader.cancel("enough");
  expect(one.canceled).toEqual(["enough"]);
  const other = source();
  other.send("x");
  other.end();
  const rest = watch(other, standingClock());
  expect((await rest.read()).done).toBe(false);
  expect((await rest.read()).done).toBe(true);
});

test("a text is read as long as pieces come, and each begins the silence anew", async () => {
  const clock = standingClock();
  const from = source();
  const text = readText(new Response(from.body), { clock, silence: 1000, maximum: 100 });
  for (let count = 0; count < 5; count++) {
    clock.move(900);
    from.send("ab");
    await turn();
  }
  from.end();
  await expect(text).resolves.toBe("ab".repeat(5));
});

test("a text that falls silent is an error, and the start of one is what came", async () => {
  const clock = standingClock();
  const silent = source();
  const text = readText(new Response(silent.body), { clock, silence: 1000, maximum: 100 });
  text.catch(() => {});
  clock.move(1000);
  await expect(text).rejects.toBeInstanceOf(SilenceError);
  const from = source();
  const start = readStart(new Response(from.body), { clock, time: 1000, maximum: 100 });
  for (let count = 0; count < 5; count++) {
    from.send("ab");
    await turn();
    clock.move(250);
  }
  await expect(start).resolves.toMatch(/^(ab){4,5}$/);
  await eventually(() => from.canceled.length === 1);
});
