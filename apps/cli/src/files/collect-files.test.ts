import { OutputFile } from "@corsac/core";
import { describe, expect, it } from "vitest";
import { collectFiles } from "./collect-files.js";

const unused = (): Promise<never> => Promise.reject(new Error("not fetched in this test"));

const file = (name: string): OutputFile =>
  new OutputFile(`https://files.example/${name}`, {
    transport: {
      send: unused,
      exchange: unused,
      read: unused,
      watch: (body) => body,
      events: () => {
        throw new Error("not streamed in this test");
      },
      redact: (text) => text,
    },
    audience: { origin: "https://gateway.example", security: [] },
    maximumSize: 0,
    retries: 0,
    pause: unused,
  });

describe("collectFiles", () => {
  it("finds the client's files wherever they stand", () => {
    const output = { audio: file("a.wav"), pictures: [file("b.png"), "text", null, file("c.png")], count: 2 };
    expect(collectFiles(output).map(({ path, file: { url } }) => [path, url])).toEqual([
      [["audio"], "https://files.example/a.wav"],
      [["pictures", 0], "https://files.example/b.png"],
      [["pictures", 3], "https://files.example/c.png"],
    ]);
  });

  it("gives nothing for text", () => expect(collectFiles("hello")).toEqual([]));
});
