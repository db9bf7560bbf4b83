import { describe, expect, test } from "vitest";
import type { RequestMessage } from "./messages.js";
import { createPageFiles, type PageFiles } from "./page-files.js";
import { responseFrom } from "./port-response.js";

const folder = new URL("https://site.example/docs/corsac-sandbox/");

function ask(files: PageFiles, url: string, range?: string): Promise<Response> {
  const { port1, port2 } = new MessageChannel();
  const headers: [string, string][] = range === undefined ? [] : [["Range", range]];
  const request: RequestMessage = { kind: "request", method: "GET", url, headers, body: null };
  if (!files.answer(request, port2)) throw new Error("It is no file of the page.");
  return responseFrom(port1);
}

describe("files of a page", () => {
  const files = createPageFiles(folder);
  const address = files.add(new Blob(["0123456789"], { type: "audio/wav" }));

  test("have addresses in the sandbox's folder", async () => {
    expect(address).toMatch(/^https:\/\/site\.example\/docs\/corsac-sandbox\//);
    const response = await ask(files, address);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("audio/wav");
    expect(await response.text()).toBe("0123456789");
  });

  test.each<[range: string, status: number, text: string, content: string]>([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=5-99", 206, "56789", "bytes 5-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
  ])("%s → %i", async (range, status, text, content) => {
    const response = await ask(files, address, range);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-range")).toBe(content);
    expect(await response.text()).toBe(text);
  });

  test("one that was never added is not found", async () => {
    expect((await ask(files, `${address}9`)).status).toBe(404);
  });

  test("other addresses are left to the sandbox", () => {
    const request: RequestMessage = {
      kind: "request",
      method: "GET",
      url: `${folder}v1/predictions`,
      headers: [],
      body: null,
    };
    expect(files.answer(request, new MessageChannel().port1)).toBe(false);
  });
});
