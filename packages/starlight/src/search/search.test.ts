import { describe, expect, test } from "vitest";
import { expandQuery, holdsVariant, segmented } from "./expand-query.js";
import { type FoundPage, rankPages } from "./rank.js";

const words = (typed: string): string[] => expandQuery(typed).map((variant) => variant.words);

describe("a search", () => {
  test.each([
    ["negative prompt", "negative_prompt"],
    ["negative_prompt", "negative prompt"],
    ["限流", "rate limit"],
    ["超时", "timeout"],
    ["Idempotent", "幂等"],
  ])("for %s also looks for %s", (typed, other) => {
    expect(words(typed)).toContain(other);
    expect(words(typed)[0]).toBe(typed);
  });

  test("separates Chinese words, as the index does", () => {
    expect(segmented("取消任务")).toBe("取消 任务");
  });

  test("of nothing looks for nothing", () => {
    expect(expandQuery("   ")).toEqual([]);
  });

  test("finds an identifier by its words", () => {
    expect(holdsVariant("The field negative_prompt", expandQuery("negative prompt"))).toBe(true);
    expect(holdsVariant("A negative", expandQuery("negative prompt"))).toBe(false);
  });
});

function page(
  url: string,
  title: string,
  content: string,
  sections: [hash: string, title: string][] = [],
): FoundPage {
  const found = sections.map(([hash, name]) => ({ url: `${url}#${hash}`, title: name, excerpt: "" }));
  return { url, meta: { title }, content, excerpt: "", sub_results: found };
}

describe("the order of results", () => {
  const order = (typed: string, ...pages: FoundPage[]): string[] =>
    rankPages(
      pages.map((each) => ({ page: each, score: 1 })),
      expandQuery(typed),
    ).map(({ url }) => url);

  test("has the page of a model that has the field before the rules that mention it", () => {
    const rules = page("/guides/rules/", "Rules", "negative_prompt");
    const model = page("/reference/a/models/b/", "B", "negative_prompt", [
      ["input-negative_prompt", "negative_prompt"],
    ]);
    expect(order("negative prompt", rules, model)).toEqual([model.url, rules.url]);
  });

  test("has a guide before models that only have a section of its name", () => {
    const model = page("/reference/a/models/b/", "B", "Presets", [["presets", "Presets"]]);
    const guide = page("/guides/presets/", "Presets", "Presets fix a part of an input.");
    expect(order("presets", model, guide)).toEqual([guide.url, model.url]);
  });

  test("leaves out pages that hold none of the words", () => {
    const similar = page("/guides/wide/", "Wide pictures", "超宽图");
    const right = page("/guides/waiting/", "Waiting", "超时");
    expect(order("超时", similar, right)).toEqual([right.url]);
  });
});
