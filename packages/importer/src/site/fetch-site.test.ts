import { afterEach, describe, expect, it } from "vitest";
import { type FetchSiteOptions, fetchSite } from "./fetch-site.js";
import { SiteError } from "./site-error.js";
import {
  endpointPage,
  inkSite,
  recordingClock,
  type SiteAnswer,
  type SiteServer,
  startSite,
} from "./site-server.fixture.js";

const running: SiteServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function site(answers: Record<string, SiteAnswer> = inkSite()): Promise<SiteServer> {
  const server = await startSite(answers);
  running.push(server);
  return server;
}

const options = (more: Partial<FetchSiteOptions> = {}): FetchSiteOptions => ({
  fetch: globalThis.fetch,
  clock: recordingClock(),
  ...more,
});

async function failure(work: Promise<unknown>): Promise<SiteError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!SiteError.isInstance(error)) throw new Error(`no SiteError: ${String(error)}`);
  return error;
}

describe("where a site is found", () => {
  it.each([
    ["its list", "/llms.txt"],
    ["its front page", "/"],
    ["a page", "/paint-2e0"],
    ["a page's Markdown twin", "/paint-2e0.md"],
    ["a page with a fragment", "/paint-2e0#body"],
  ])("from %s", async (_, path) => {
    const { url } = await site();
    const found = await fetchSite(url + path, options());
    expect(found).toMatchObject({ from: `${url}/llms.txt`, kind: "site", missing: [] });
    expect(found.pages.map((page) => [page.url.slice(url.length), page.holdsApi])).toEqual([
      ["/welcome-1m0.md", false],
      ["/paint-2e0.md", true],
      ["/erase-3e0.md", true],
    ]);
  });

  it("in a folder of its own on a host that others use", async () => {
    const { url } = await site({
      "/llms.txt": "- [Somebody else's](/other-9e0.md)",
      "/shared-1/llms.txt": "- [Ours](paint-2e0.md)",
      "/shared-1/paint-2e0.md": endpointPage("Paint", "/v1/paint", {}),
    });
    const { from, pages } = await fetchSite(`${url}/shared-1/paint-2e0`, options());
    expect(from).toBe(`${url}/shared-1/llms.txt`);
    expect(pages.map((page) => page.url)).toEqual([`${url}/shared-1/paint-2e0.md`]);
  });

  it("a page the list leaves out is fetched, too", async () => {
    const server = await site({ ...inkSite(), "/new-4e0.md": endpointPage("New", "/v1/new", {}) });
    const { pages } = await fetchSite(`${server.url}/new-4e0`, options());
    expect(pages).toHaveLength(4);
  });

  it("one page where there is no list", async () => {
    const { url } = await site({ "/paint-2e0.md": endpointPage("Paint", "/v1/paint", {}) });
    expect(await fetchSite(`${url}/paint-2e0`, options())).toMatchObject({
      kind: "page",
      pages: [{ holdsApi: true }],
    });
  });

  it("one export", async () => {
    const { url, requests } = await site({ "/api.yaml": "openapi: 3.1.0\npaths:\n  /a:\n    get: {}\n" });
    expect(await fetchSite(`${url}/api.yaml`, options())).toMatchObject({
      kind: "export",
      pages: [{ holdsApi: true }],
    });
    expect(requests).toEqual(["/api.yaml"]);
  });
});

describe("politeness", () => {
  it("asks for few pages at a time and tells how far it is", async () => {
    const pages = Array.from({ length: 20 }, (_, number) => `/p${number}e0.md`);
    const slow: SiteAnswer = (_, response) => {
      setTimeout(() => response.end(endpointPage("P", "/v1/p", {})), 5);
    };
    const server = await site({
      "/llms.txt": pages.map((page) => `- [P](${page})`).join("\n"),
      ...Object.fromEntries(pages.map((page) => [page, slow])),
    });
    const progress: string[] = [];
    await fetchSite(
      `${server.url}/llms.txt`,
      options({
        limits: { concurrency: 3 },
        onProgress: (done, total) => progress.push(`${done}/${total}`),
      }),
    );
    expect(server.busiest()).toBeLessThanOrEqual(3);
    expect([progress[0], progress.at(-1)]).toEqual(["0/20", "20/20"]);
  });

  it.each([
    ["seconds", "7", 7_000],
    ["a date", "Tue, 01 Jan 2030 00:00:09 GMT", 9_000],
  ])("waits as long as Retry-After says in %s", async (_, header, expected) => {
    const server = await site();
    server.answers.set("/paint-2e0.md", (_request, response, visit) => {
      if (visit === 1) response.writeHead(429, { "retry-after": header }).end();
      else response.end(endpointPage("Paint", "/v1/paint", {}));
    });
    const clock = recordingClock();
    const { missing, pages } = await fetchSite(server.url, options({ clock }));
    expect([missing, pages.length, clock.waits]).toEqual([[], 3, [expected]]);
  });

  it("gives up on a site that asks for too long a pause, and says how long", async () => {
    const { url } = await site({ "/llms.txt": { status: 429, headers: { "retry-after": "3600" } } });
    const error = await failure(fetchSite(`${url}/llms.txt`, options()));
    expect(error).toMatchObject({
      code: "rate-limited",
      message: `${url}/llms.txt answers 429, and asks to wait 3600 s.`,
    });
  });

  it("tries again after a failure that may pass, with longer and longer pauses", async () => {
    const server = await site({ ...inkSite(), "/erase-3e0.md": { status: 503 } });
    const clock = recordingClock();
    const { missing } = await fetchSite(server.url, options({ clock }));
    expect(missing).toMatchObject([
      { url: `${server.url}/erase-3e0.md`, error: { code: "server-error", status: 503 } },
    ]);
    expect(clock.waits).toEqual([500, 1_000, 2_000]);
  });

  it("ends at the deadline of each try", async () => {
    // The deadline comes once the request has arrived, however slow the machine is.
    let deadline = new AbortController();
    const server = await site({
      "/llms.txt": () => {
        deadline.abort(new DOMException("The deadline of the try.", "TimeoutError"));
        return undefined;
      },
    });
    const clock = recordingClock(() => {
      deadline = new AbortController();
      return deadline.signal;
    });
    const error = await failure(
      fetchSite(`${server.url}/llms.txt`, options({ clock, limits: { attempts: 2 } })),
    );
    expect(error.code).toBe("timeout");
    expect(server.requests).toHaveLength(2);
  });

  it("can be canceled", async () => {
    const { url } = await site();
    const controller = new AbortController();
    controller.abort(new Error("stop"));
    await expect(fetchSite(url, options({ signal: controller.signal }))).rejects.toThrow("stop");
  });
});

describe("pages that cannot be had", () => {
  it("are listed; the others are there", async () => {
    const server = await site({ ...inkSite(), "/paint-2e0.md": "<!DOCTYPE html><form>Password" });
    server.answers.delete("/erase-3e0.md");
    const { pages, missing } = await fetchSite(server.url, options());
    expect(pages).toHaveLength(1);
    expect(missing.map(({ url, error }) => [url.slice(server.url.length), error.code])).toEqual([
      ["/paint-2e0.md", "no-documentation"],
      ["/erase-3e0.md", "not-found"],
    ]);
  });

  it.each<[string, SiteAnswer, string]>([
    [
      "larger than allowed, announced",
      { headers: { "content-length": "5000" }, text: "x".repeat(5_000) },
      "too-large",
    ],
    [
      "larger than allowed, not announced",
      (_, response) => {
        response.write("x".repeat(3_000));
        response.end("x".repeat(3_000));
      },
      "too-large",
    ],
    ["not text", (_, response) => response.end(Buffer.from([0x23, 0xff, 0xfe])), "not-text"],
    ["protected", { status: 401 }, "access-denied"],
    ["a list without pages", "Nothing here.", "no-documentation"],
  ])("%s", async (_, answer, code) => {
    const { url } = await site({ "/llms.txt": answer });
    expect(
      (await failure(fetchSite(`${url}/llms.txt`, options({ limits: { maximumBytes: 4_000 } })))).code,
    ).toBe(code);
  });

  it("says that nobody answers", async () => {
    const { url, close } = await site();
    await close();
    expect(await failure(fetchSite(url, options()))).toMatchObject({ code: "connection-failed" });
  });
});

describe("where a site must not lead", () => {
  it.each([
    ["another host", "https://elsewhere.example/secret-1e0.md"],
    ["another port of this machine", "http://127.0.0.1:1/admin.md"],
    ["this machine by name", "http://localhost/x.md"],
    ["a cloud's metadata", "http://169.254.169.254/latest/meta-data.md"],
    ["a file", "file:///etc/passwd"],
    ["data", "data:text/plain,x"],
    ["an address with a password", "http://user:secret@127.0.0.1/x.md"],
  ])("%s in the list is refused and never asked", async (_, address) => {
    const server = await site({ ...inkSite() });
    server.answers.set("/llms.txt", `- [Paint](/paint-2e0.md)\n- [Bad](${address})`);
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      asked.push(String(input));
      return globalThis.fetch(input, init);
    };
    const { missing, pages } = await fetchSite(`${server.url}/llms.txt`, options({ fetch }));
    expect(pages).toHaveLength(1);
    expect(missing).toMatchObject([
      { error: { code: "address-refused", message: expect.stringContaining("Line 2") } },
    ]);
    expect(missing[0]?.error.message).not.toContain("secret@");
    expect(asked.every((url) => url.startsWith(`${server.url}/`))).toBe(true);
  });

  it("a redirect to another origin is refused; asked for, it is followed", async () => {
    const other = await site();
    const first = await site({
      "/llms.txt": { status: 302, headers: { location: `${other.url}/llms.txt` } },
    });
    const error = await failure(fetchSite(`${first.url}/llms.txt`, options()));
    expect(error.code).toBe("address-refused");
    expect(error.hint).toContain(`--allow-origin ${other.url}`);
    expect(other.requests).toEqual([]);
    const { pages } = await fetchSite(`${first.url}/llms.txt`, options({ allowOrigins: [other.url] }));
    expect(pages).toHaveLength(3);
  });

  it("redirects on the site are followed, but not for ever", async () => {
    const server = await site({
      ...inkSite(),
      "/docs": { status: 301, headers: { location: "/docs/" } },
      "/old/llms.txt": { status: 308, headers: { location: "/llms.txt" } },
      "/round/llms.txt": { status: 302, headers: { location: "/round/llms.txt" } },
    });
    expect((await fetchSite(`${server.url}/old/llms.txt`, options())).pages).toHaveLength(3);
    expect((await failure(fetchSite(`${server.url}/round/llms.txt`, options()))).code).toBe(
      "too-many-redirects",
    );
  });

  it.each(["file:///etc/passwd", "ftp://example.com/x", "nonsense", "https://me:secret@example.com/"])(
    "%s is no start",
    async (address) => {
      const error = await failure(fetchSite(address, options()));
      expect(error.code).toBe("invalid-address");
      expect(error.message).not.toContain("secret");
    },
  );
});
