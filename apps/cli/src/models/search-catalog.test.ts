import { expect, test } from "vitest";
import { builtInDocuments } from "../documents/built-in-documents.js";
import { allModels, type Catalog } from "./catalog.js";
import { describeCatalog } from "./load-catalog.js";
import { type CatalogSearch, searchCatalog, synonymsOf } from "./search-catalog.js";
import { testModel, testService } from "./test-catalog.js";

const song = testModel("acme", "acme/song", "song", "song");
const catalog: Catalog = {
  services: [
    testService("tide", [testModel("tide", "tide/dawn", "dawn", "dawn")]),
    testService("acme", [
      { ...song, texts: ["A song", "一首歌"], descriptor: { ...song.descriptor, media: "audio" } },
    ]),
  ],
};

function slugs(found: Catalog): string[] {
  return allModels(found).map(({ descriptor }) => descriptor.slug);
}

test.each<[CatalogSearch, string[]]>([
  [{}, ["dawn", "song"]],
  [{ words: ["DAWN"] }, ["dawn"]],
  [{ words: ["首歌"] }, ["song"]],
  // Words that mean the same, and what a model makes.
  [{ words: ["音乐"] }, ["song"]],
  [{ words: ["图片"] }, ["dawn"]],
  [{ words: ["sound"] }, ["song"]],
  [{ words: ["声音", "歌曲"] }, ["song"]],
  [{ words: ["声音", "dawn"] }, []],
  [{ kind: "audio" }, ["song"]],
  [{ kind: "image" }, ["dawn"]],
  [{ service: "acme" }, ["song"]],
  [{ service: "acme", kind: "image" }, []],
  [{ words: ["dawn"], kind: "audio" }, []],
])("%o finds %o", (search, expected) => {
  const found = searchCatalog(catalog, search);
  expect(slugs(found)).toEqual(expected);
  expect(found.services.every(({ models }) => models.length > 0)).toBe(true);
});

test("a word in the middle of another is no synonym of it", () => {
  const ranked = { services: [testService("acme", [testModel("acme", "acme/hashtts", "hashtts", "x")])] };
  expect(slugs(searchCatalog(ranked, { words: ["配音"] }))).toEqual([]);
});

test("the built-in models are found in both languages", async () => {
  const { catalog: builtIn } = await describeCatalog(await builtInDocuments());
  const makers = (media: string): string[] =>
    slugs({ services: builtIn.services }).filter(
      (slug) =>
        allModels(builtIn).find(({ descriptor }) => descriptor.slug === slug)?.descriptor.media === media,
    );
  const found = (word: string): string[] => slugs(searchCatalog(builtIn, { words: [word] }));
  expect(found("视频")).toEqual(expect.arrayContaining(makers("video")));
  for (const word of ["语音", "配音", "翻译", "向量", "放大", "歌词", "对口型", "聊天", "音乐"])
    expect(found(word), word).not.toEqual([]);
  expect(found("翻译")).toEqual(found("translation"));
  // Models of other kinds mention pictures, too: as an input.
  expect(makers("image")).toEqual(expect.arrayContaining(found("文生图")));
});

test("says what else was looked for", () => {
  expect(synonymsOf("抠图")).toContain("remove background");
  expect(synonymsOf("nonsense")).toEqual([]);
});
