import { afterEach, expect, test } from "vitest";
import { fetchReferences } from "./fetch-references.js";
import { type FetchSiteOptions, fetchSite } from "./fetch-site.js";
import { recordingClock, type SiteAnswer, type SiteServer, startSite } from "./site-server.fixture.js";

const running: SiteServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function site(answers: Record<string, SiteAnswer>): Promise<SiteServer> {
  const server = await startSite(answers);
  running.push(server);
  return server;
}

const options = (more: Partial<FetchSiteOptions> = {}): FetchSiteOptions => ({
  fetch: globalThis.fetch,
  clock: recordingClock(),
  followReferences: true,
  ...more,
});

const api = (...references: string[]): string =>
  `openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths:\n${references
    .map((reference, index) => `  /p${index}: { $ref: '${reference}' }\n`)
    .join("")}`;

test("what an export refers to comes along, each file once, circles among them", async () => {
  const { url, requests } = await site({
    "/api/openapi.yaml": api("./paths/a.yaml", "paths/a.yaml#/x", "../common.json"),
    "/api/paths/a.yaml": "get: { responses: { $ref: ../../common.json#/responses } }\n",
    "/common.json": '{ "responses": { "200": { "$ref": "api/openapi.yaml#/components/responses/One" } } }',
  });
  const { pages, missing } = await fetchSite(`${url}/api/openapi.yaml`, options());
  expect(missing).toEqual([]);
  expect(pages.map((page) => [page.url.slice(url.length), page.isPart === true])).toEqual([
    ["/api/openapi.yaml", true],
    ["/api/paths/a.yaml", true],
    ["/common.json", true],
  ]);
  expect(requests).toEqual(["/api/openapi.yaml", "/api/paths/a.yaml", "/common.json"]);
});

test("nothing is asked without being asked for", async () => {
  const { url, requests } = await site({ "/openapi.yaml": api("a.yaml"), "/a.yaml": "get: {}" });
  await fetchSite(`${url}/openapi.yaml`, options({ followReferences: false }));
  expect(requests).toEqual(["/openapi.yaml"]);
});

test("other origins, this machine's files and what is gone are named and left alone", async () => {
  const elsewhere = await site({ "/a.yaml": "get: {}" });
  const { url } = await site({
    "/openapi.yaml": api(
      `${elsewhere.url}/a.yaml`,
      "file:///etc/passwd",
      "gone.yaml",
      "moved.yaml",
      "page.yaml",
    ),
    "/moved.yaml": { status: 302, headers: { location: `${elsewhere.url}/a.yaml` } },
    "/page.yaml": "<!doctype html><p>Log in",
  });
  const { missing } = await fetchSite(`${url}/openapi.yaml`, options());
  expect(missing.map(({ error }) => error.code).sort()).toEqual([
    "address-refused",
    "address-refused",
    "address-refused",
    "no-documentation",
    "not-found",
  ]);
  expect(elsewhere.requests).toEqual([]);
  const allowed = await fetchSite(`${url}/openapi.yaml`, options({ allowOrigins: [elsewhere.url] }));
  expect(allowed.pages.map((page) => page.url)).toContain(`${elsewhere.url}/a.yaml`);
});

test("files of this machine may refer to allowed origins alone", async () => {
  const { url, requests } = await site({ "/a.yaml": "get: {}" });
  const page = { url: "../api/openapi.yaml", text: api(`${url}/a.yaml`, "b.yaml"), holdsApi: true };
  const refused = await fetchReferences([page], { fetch: globalThis.fetch, clock: recordingClock() });
  expect(refused.missing).toMatchObject([{ error: { code: "address-refused" } }]);
  expect(requests).toEqual([]);
  const { pages } = await fetchReferences(
    [page, { url: "../api/b.yaml", text: "get: {}", holdsApi: false }],
    {
      fetch: globalThis.fetch,
      clock: recordingClock(),
      allowOrigins: [url],
    },
  );
  expect(pages.map((one) => [one.url, one.isPart === true])).toEqual([
    ["../api/openapi.yaml", false],
    ["../api/b.yaml", true],
    [`${url}/a.yaml`, true],
  ]);
});
