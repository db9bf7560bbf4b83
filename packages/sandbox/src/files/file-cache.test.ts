import { describe, expect, it } from "vitest";
import type { PlannedFile } from "../render/planned-output.js";
import { FileCache } from "./file-cache.js";

function planned(size: number, rendered: string[], name: string): PlannedFile {
  const render = async (): Promise<Uint8Array> => {
    rendered.push(name);
    return new Uint8Array(size);
  };
  return { pointer: "", name, media: "file", encoding: "url", mediaType: "text/plain", render };
}

describe("the file cache", () => {
  it("renders once however many ask, and again what had to go", async () => {
    const cache = new FileCache(100);
    const rendered: string[] = [];
    const [a, b] = [planned(60, rendered, "a"), planned(60, rendered, "b")];
    await Promise.all([cache.read("a", a), cache.read("a", a), cache.read("a", a)]);
    expect(rendered).toEqual(["a"]);
    await cache.read("b", b);
    await cache.read("b", b);
    await cache.read("a", a);
    expect(rendered).toEqual(["a", "b", "a"]);
  });

  it("renders a few at a time, and all in the end", async () => {
    const cache = new FileCache();
    let [running, most] = [0, 0];
    const slow = (name: string): PlannedFile => ({
      ...planned(1, [], name),
      render: async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        return new Uint8Array(1);
      },
    });
    await Promise.all(Array.from({ length: 20 }, (_, index) => cache.read(`${index}`, slow(`${index}`))));
    expect(most).toBeLessThanOrEqual(3);
  });

  it("forgets a failure", async () => {
    const cache = new FileCache();
    const broken: PlannedFile = { ...planned(1, [], "x"), render: () => Promise.reject(new Error("no")) };
    await expect(cache.read("x", broken)).rejects.toThrow("no");
    expect(await cache.read("x", planned(1, [], "x"))).toHaveLength(1);
  });
});

describe("rendering that nobody waits for", () => {
  /** A file that is rendered until it is told to stop, or to end. */
  function endless(): { file: PlannedFile; signals: AbortSignal[]; end: () => void } {
    const signals: AbortSignal[] = [];
    let end = (): void => {};
    const render = (signal?: AbortSignal): Promise<Uint8Array> =>
      new Promise((resolve, reject) => {
        if (!signal) throw new Error("no signal");
        signals.push(signal);
        signal.addEventListener("abort", () => reject(signal.reason));
        end = () => resolve(new Uint8Array(1));
      });
    return { file: { ...planned(1, [], "x"), render }, signals, end: () => end() };
  }

  it("stops when the last one has gone, and begins anew for the next", async () => {
    const cache = new FileCache();
    const { file, signals, end } = endless();
    const [one, other] = [new AbortController(), new AbortController()];
    const reading = [cache.read("x", file, one.signal), cache.read("x", file, other.signal)];
    const failed = Promise.all(reading.map((read) => expect(read).rejects.toThrow("abort")));
    await new Promise((resolve) => setImmediate(resolve));
    one.abort();
    expect(signals[0]?.aborted).toBe(false);
    other.abort();
    expect(signals[0]?.aborted).toBe(true);
    const again = cache.read("x", file);
    await failed;
    await new Promise((resolve) => setImmediate(resolve));
    end();
    expect(await again).toHaveLength(1);
    expect(signals).toHaveLength(2);
  });

  it("goes on for who cannot leave", async () => {
    const cache = new FileCache();
    const { file, signals, end } = endless();
    const gone = new AbortController();
    const reading = [cache.read("x", file, gone.signal), cache.read("x", file)];
    await new Promise((resolve) => setImmediate(resolve));
    gone.abort();
    expect(signals[0]?.aborted).toBe(false);
    end();
    await Promise.all(reading);
  });
});
