import { expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import { studioService } from "../fixtures/studio-service.js";

it("serves the part of a file that a player asks for", async () => {
  const sandbox = createSandbox({ documents: [studioService] });
  const at = (path: string): string => `https://sandbox.example${path}`;
  const created = await sandbox.fetch(
    new Request(at("/song"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"prompt":"x"}',
    }),
  );
  const url: string = await created.json();
  const whole = new Uint8Array(await (await sandbox.fetch(new Request(url))).arrayBuffer());
  const part = async (range: string): Promise<[number, string | null, number[]]> => {
    const response = await sandbox.fetch(new Request(url, { headers: { range } }));
    return [
      response.status,
      response.headers.get("content-range"),
      [...new Uint8Array(await response.arrayBuffer())],
    ];
  };
  const { length } = whole;
  expect(await part("bytes=0-3")).toEqual([206, `bytes 0-3/${length}`, [...whole.subarray(0, 4)]]);
  expect(await part(`bytes=${length - 2}-`)).toEqual([
    206,
    `bytes ${length - 2}-${length - 1}/${length}`,
    [...whole.subarray(length - 2)],
  ]);
  expect((await part("bytes=-2"))[2]).toEqual([...whole.subarray(length - 2)]);
  expect((await part(`bytes=${length}-`))[0]).toBe(416);
  for (const other of ["bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=-"])
    expect((await part(other))[0]).toBe(200);
});
