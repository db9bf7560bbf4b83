import { expect, test } from "vitest";
import { sharedStep } from "./shared-step.js";

const never = new AbortController().signal;

test("those who come while a step is under way share it; the next is another", async () => {
  let steps = 0;
  const shared = sharedStep(async () => {
    steps++;
    await Promise.resolve();
  });
  const loop = async (): Promise<void> => {
    for (let count = 0; count < 5; count++) await shared.next(never);
  };
  await Promise.all([loop(), loop(), loop()]);
  expect(steps).toBe(5);
});

test("one who leaves does not end it for the others; the last one does", async () => {
  const signals: AbortSignal[] = [];
  const shared = sharedStep((signal) => {
    signals.push(signal);
    return new Promise(() => {});
  });
  const [first, second] = [new AbortController(), new AbortController()];
  const waits = [shared.next(first.signal), shared.next(second.signal)];
  first.abort("first");
  await expect(waits[0]).rejects.toBe("first");
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  second.abort("second");
  await expect(waits[1]).rejects.toBe("second");
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  const later = shared.next(AbortSignal.timeout(1));
  await expect(later).rejects.toThrow();
  expect(signals).toHaveLength(2);
});

test("a step that fails fails for all, and can be tried again", async () => {
  let steps = 0;
  const shared = sharedStep(async () => {
    steps++;
    if (steps === 1) throw new Error("once");
  });
  const results = await Promise.allSettled([shared.next(never), shared.next(never)]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await shared.next(never);
  expect(steps).toBe(2);
});
