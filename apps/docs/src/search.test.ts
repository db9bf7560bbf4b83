import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, siteFolder } from "./testing/built-site.js";
import { isChromiumSkipped } from "./testing/kinds-of-pages.js";
import { search } from "./testing/search.js";
import { type StaticServer, serveFolder } from "./testing/static-server.js";

/** What is typed, and what the address of the first page must hold. */
const english: [typed: string, first: RegExp][] = [
  ["sdxl", /\/models\/sdxl\//],
  ["flux schnell", /\/models\/flux-schnell\//],
  ["negative prompt", /\/models\//],
  ["negative_prompt", /\/models\//],
  ["aspect ratio", /\/models\//],
  ["guidance scale", /\/models\//],
  ["lip sync", /\/models\/kling-lip-sync\//],
  ["create a chat completion", /create-chat-completion|\/models\//],
  ["cancel a prediction", /cancel-prediction/],
  ["timeout", /\/guides\/waiting\//],
  ["retry", /\/guides\/retrying\//],
  ["webhooks", /\/guides\/webhooks\//],
  ["proxy", /\/guides\/proxy\//],
  ["presets", /\/guides\/presets\//],
  ["errors", /\/guides\/errors\//],
  ["sandbox", /\/guides\/sandbox\//],
  ["overlay", /\/guides\/overlays-and-diagnostics\//],
  ["hooks", /\/guides\/hooks\//],
  [
    "idempotency key",
    /\/guides\/(?:retrying|hooks|client|raw-operations|lifecycles-and-roles)\/|\/reference\//,
  ],
  ["getting started", /\/getting-started\//],
];

const chinese: [typed: string, first: RegExp][] = [
  ["sdxl", /\/zh\/.*\/models\/sdxl\//],
  ["超时", /\/zh\/guides\/(?:waiting|sandbox|errors|retrying|client)\//],
  ["限流", /\/zh\/guides\/(?:retrying|client|errors|sandbox|pages-from-a-site)\//],
  ["幂等", /\/zh\/(?:guides\/(?:retrying|hooks|client|raw-operations|lifecycles-and-roles)|reference)\//],
  ["重试", /\/zh\/guides\/retrying\//],
  ["轮询", /\/zh\/guides\/(?:waiting|predictions|client|lifecycles-and-roles)\//],
  ["负面提示词", /\/zh\/reference\/.*\/models\//],
  ["negative prompt", /\/zh\/reference\/.*\/models\//],
  ["宽高比", /\/zh\/reference\/.*\/models\//],
  ["随机种子", /\/zh\/reference\/.*\/models\//],
  ["对口型", /\/zh\/reference\/kling\/(?:models\/kling-lip-sync|operations\/create-lip-sync)\//],
  ["取消任务", /\/zh\/(?:reference\/.*cancel|guides\/(?:predictions|waiting))/],
  ["回调", /\/zh\/guides\/webhooks\//],
  ["流式输出", /\/zh\/guides\/streams\/|\/models\/[^/]*stream/],
  ["预设", /\/zh\/guides\/presets\//],
  ["错误", /\/zh\/guides\/errors\//],
  ["沙箱", /\/zh\/guides\/sandbox\//],
  ["沙盒", /\/zh\/guides\/sandbox\//],
  ["代理", /\/zh\/guides\/proxy\//],
  ["命令", /\/zh\/guides\/commands\//],
  ["更新日志", /\/zh\/changelog\//],
];

describe.skipIf(isChromiumSkipped)("the search", () => {
  let server: StaticServer;
  let browser: Browser;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    server = await serveFolder(siteFolder);
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
    for (const start of ["/getting-started/", "/zh/getting-started/"]) {
      const page = await browser.newPage();
      await page.goto(`${server.url}${start}`);
      pages.set(start, page);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const first = async (start: string, typed: string): Promise<string> => {
    const page = pages.get(start);
    if (page === undefined) throw new Error(`${start} is not open.`);
    return (await search(page, typed))[0] ?? "nothing";
  };

  test.each(english)("%s", async (typed, wanted) => {
    expect(await first("/getting-started/", typed)).toMatch(wanted);
  });

  test.each(chinese)("%s, in Chinese", async (typed, wanted) => {
    expect(await first("/zh/getting-started/", typed)).toMatch(wanted);
  });

  test("what is nowhere is said in the language of the page", async () => {
    const page = pages.get("/zh/getting-started/");
    if (page === undefined) throw new Error("The Chinese page is not open.");
    await page.locator("corsac-search input").fill("qqzzxxvv");
    await page.getByText("没有找到“qqzzxxvv”").waitFor();
  });
});
