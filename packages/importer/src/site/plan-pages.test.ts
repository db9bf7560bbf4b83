import { describe, expect, it } from "vitest";
import { pageFileName } from "./page-file-name.js";
import { type FoundPage, type PlanOptions, planPages } from "./plan-pages.js";
import { readLock, writeLock } from "./sources-lock.js";

const page = (name: string, text = `text of ${name}`): FoundPage => ({
  url: `https://ink.example/${name}.md`,
  text,
  holdsApi: true,
});

const options = (more: Partial<PlanOptions> = {}): PlanOptions => ({
  before: [],
  files: new Map(),
  keep: new Set(),
  force: false,
  ...more,
});

async function fetched(...pages: FoundPage[]): Promise<PlanOptions> {
  const plan = await planPages(pages, options());
  return options({ before: plan.pages, files: plan.write });
}

describe("planPages", () => {
  it("gives each page a file, and does nothing the second time", async () => {
    const first = await planPages([page("paint"), { ...page("news"), holdsApi: false }], options());
    expect([...first.write.keys()]).toEqual(["pages/paint.md"]);
    expect(first.skipped).toEqual(["https://ink.example/news.md"]);
    const second = await planPages([page("paint")], options({ before: first.pages, files: first.write }));
    expect(second).toMatchObject({ write: new Map(), remove: [], unchanged: 1 });
  });

  it("writes what changed, removes what is gone, keeps what could not be asked", async () => {
    const before = await fetched(page("paint"), page("erase"), page("draw"));
    const keep = new Set(["https://ink.example/draw.md"]);
    const plan = await planPages([page("paint", "new")], { ...before, keep });
    expect(plan).toMatchObject({ changed: ["pages/paint.md"], remove: ["pages/erase.md"] });
    expect(plan.pages.map(({ file }) => file)).toEqual(["pages/paint.md", "pages/draw.md"]);
  });

  it("never writes over a file of another origin", async () => {
    const files = new Map([["pages/paint.md", "written by hand"]]);
    const plan = await planPages([page("paint")], options({ files }));
    expect([...plan.write.keys()]).toEqual(["pages/paint-2.md"]);
  });

  it("leaves a fetched file that was changed by hand, unless forced", async () => {
    const before = await fetched(page("paint"), page("erase"));
    const files = new Map([...before.files.keys()].map((file) => [file, "changed by hand"]));
    const now = [page("paint", "new")];
    const plan = await planPages(now, { ...before, files });
    expect(plan).toMatchObject({
      write: new Map(),
      remove: [],
      edited: ["pages/paint.md", "pages/erase.md"],
    });
    const forced = await planPages(now, { ...before, files, force: true });
    expect(forced).toMatchObject({ edited: [], changed: ["pages/paint.md"], remove: ["pages/erase.md"] });
  });

  it("does not take other line endings for a change by hand", async () => {
    const before = await fetched(page("paint", "one\ntwo\n"));
    const files = new Map([["pages/paint.md", "one\r\ntwo\r\n"]]);
    const plan = await planPages([page("paint", "one\nthree\n")], { ...before, files });
    expect(plan).toMatchObject({ edited: [], changed: ["pages/paint.md"] });
  });
});

describe("pageFileName", () => {
  it.each([
    ["/paint-2e0.md", "paint-2e0.md"],
    ["/%E6%9F%A5%E8%AF%A2%20%E4%BB%BB%E5%8A%A1.md", "查询-任务.md"],
    ["/a/..%2F..%2Fetc%2Fpasswd", "passwd.md"],
    ["/%2e%2e%5C%2e%2e%5Cx.md", "x.md"],
    ["/..%00x.md", "x.md"],
    ["/CON.md", "page-CON.md"],
    ["/", "ink.example.md"],
    ["/%E0%A4%A", "E0-A4-A.md"],
    [`/${"x".repeat(400)}.md`, `${"x".repeat(100)}.md`],
  ])("%s → %s", (path, expected) => {
    expect(pageFileName(new URL(`https://ink.example${path}`), "# Page", new Set())).toBe(expected);
  });

  it("tells two pages apart where a file system does not", () => {
    const taken = new Set<string>();
    const names = ["/Paint.md", "/paint.md"].map((path) =>
      pageFileName(new URL(`https://ink.example${path}`), "", taken),
    );
    expect(names).toEqual(["Paint.md", "paint-2.md"]);
  });
});

describe("the lock file", () => {
  it("is the same whatever the order of the pages, and is read back", () => {
    const pages = [
      { url: "https://ink.example/b.md", sha256: "2", file: "pages/b.md" },
      { url: "https://ink.example/a.md", sha256: "1" },
    ];
    const source = { from: "https://ink.example/llms.txt", kind: "site" as const };
    const text = writeLock({ sources: [{ ...source, pages }] });
    expect(writeLock({ sources: [{ ...source, pages: [...pages].reverse() }] })).toBe(text);
    expect(writeLock(readLock(text, "lock"))).toBe(text);
  });

  it.each([
    ["no JSON", "{"],
    ["another version", '{ "version": 2 }'],
    ["a source without a place", '{ "version": 1, "sources": [{ "kind": "site" }] }'],
    [
      "a file outside",
      '{ "version": 1, "sources": [{ "kind": "site", "from": "x", "pages": [{ "url": "x", "sha256": "1", "file": "pages/../../x" }] }] }',
    ],
  ])("%s is refused", (_, text) => {
    expect(() => readLock(text, "specs/ink/sources.lock.json")).toThrow(
      "specs/ink/sources.lock.json cannot be used",
    );
  });
});
