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
