import { expect, test } from "vitest";
import { outcome } from "../testing/outcome.fixture.js";
import { followRedirects } from "./follow-redirects.js";

const start = "https://gateway.example/a?key=secret";
const redact = (text: string): string => text.replaceAll("secret", "[redacted]");

/** Follows redirects that lead to the next address each, and says which were asked for. */
async function followed(
  locations: readonly (string | undefined)[],
  more: { method?: string; mayFollow?: (url: string) => boolean } = {},
): Promise<{ asked: string[]; status?: number; error?: unknown; canceled: number }> {
  const asked: string[] = [];
  let canceled = 0;
  const answer = (hop: number): Response => {
    if (hop >= locations.length) return new Response("here", { status: 200 });
    const location = locations[hop];
    const body = new ReadableStream({ cancel: () => void canceled++ });
    return new Response(body, { status: 302, ...(location !== undefined && { headers: { location } }) });
  };
  const { value, error } = await outcome(
    followRedirects({
      method: "GET",
      url: start,
      response: answer(0),
      at: async (url) => answer(asked.push(url)),
      redact,
      ...more,
    }),
  );
  return { asked, canceled, ...(value ? { status: value.status } : { error }) };
}

test("five redirects are followed, relative ones too, and their bodies are given up", async () => {
  const { asked, status, canceled } = await followed([
    "/1",
    "2",
    "//cdn.example/3",
    "https://x.example/4",
    "/5",
  ]);
  expect(asked).toEqual([
    "https://gateway.example/1",
    "https://gateway.example/2",
    "https://cdn.example/3",
    "https://x.example/4",
    "https://x.example/5",
  ]);
  expect([status, canceled]).toEqual([200, 5]);
});

test("the sixth is not", async () => {
  const { asked, error } = await followed(["/1", "/2", "/3", "/4", "/5", "/6"]);
  expect(asked).toHaveLength(5);
  expect(error).toMatchObject({ code: "protocol", status: 302 });
});

test.each<[string, string | undefined, object, number]>([
  ["HEAD", "/1", { method: "HEAD" }, 1],
  ["a POST, which would send its body elsewhere", "/1", { method: "POST" }, 0],
  ["no location", undefined, {}, 0],
  ["what is no address", "http://[", {}, 0],
  ["another protocol", "file:///etc/passwd", {}, 0],
  ["what the caller refuses", "/1", { mayFollow: () => false }, 0],
])("%s", async (_what, location, more, count) => {
  const { asked, error } = await followed([location], more);
  expect(asked).toHaveLength(count);
  if (count === 0) expect(error).toMatchObject({ code: "protocol" });
});

test("no key is in the error", async () => {
  const { error } = await followed(["file:///secret"]);
  expect(JSON.stringify([error, String(error)])).not.toContain("secret");
  expect(error).toMatchObject({ url: "https://gateway.example/a?key=[redacted]" });
});
