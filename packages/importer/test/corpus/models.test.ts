import { describe, expect, it } from "vitest";
import { buildDocument } from "../../src/build-document.js";
import type { JsonValue } from "../../src/document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  textMember,
} from "../../src/document/json-values.js";
import { listOperations } from "../../src/document/operations.js";
import { corpusNote, hasCorpus, ownFiles } from "../pages/corpus-files.js";
import { pageServices } from "./corpus-services.js";

const services = new Map(
  pageServices.map(({ name, files }) => [
    name.replace("page-md/", ""),
    hasCorpus ? buildDocument({ name: "test", pages: [...files] }) : undefined,
  ]),
);

const models = (service: string): JsonValue[] =>
  arrayMember(services.get(service)?.document, "x-corsac-models");
const slugs = (service: string): string[] => models(service).map((model) => textMember(model, "slug") ?? "");

/** The variants of the request of the operation at a path. */
function variants(service: string, path: string): JsonValue[] {
  const operation = objectMember(objectMember(services.get(service)?.document.paths, path), "post");
  const content = objectMember(objectMember(operation["requestBody"], "content"), "application/json");
  const schema = content["schema"];
  return isJsonObject(schema) && schema["anyOf"] !== undefined
    ? arrayMember(schema, "anyOf")
    : [schema ?? null];
}

/** The models created at a path. */
function createdAt(service: string, path: string): string[] {
  const id = member(
    objectMember(objectMember(services.get(service)?.document.paths, path), "post"),
    "operationId",
  );
  return models(service).flatMap((model) =>
    arrayMember(model, "create").some((binding) => member(binding, "operation") === id)
      ? [textMember(model, "slug") ?? ""]
      : [],
  );
}

it("of invented pages: one for each page, with what it makes and how it is followed", () => {
  const { document } = buildDocument({ name: "test", pages: ownFiles("page-md/tidepool") });
  const found = arrayMember(document, "x-corsac-models").map((model) =>
    ["id", "slug", "kind", "media", "lifecycle"].map((key) => textMember(model, key)),
  );
  expect(found).toEqual([
    ["reef/coral", "coral", "task", "image", "task"],
    ["reef/kelp", "kelp", "task", "video", "task"],
  ]);
  const yard = buildDocument({ name: "test", pages: ownFiles("page-md/brickyard") });
  expect(arrayMember(yard.document, "x-corsac-models")).toEqual([]);
});

describe.skipIf(!hasCorpus)(`the models of the corpus${corpusNote}`, () => {
  it("of replicate: one for each page, and those that one page only lists by their versions", () => {
    console.log(slugs("replicate").join("\n"));
    expect(slugs("replicate").sort()).toEqual([
      "animate-diff",
      "flux-1.1-pro-ultra",
      "flux-dev-lora",
      "flux-fill-dev",
      "flux-fill-pro",
      "flux-kontext-max",
      "flux-kontext-pro",
      "flux-schnell-lora",
      "ideogram-v2-turbo",
      "imagen-4",
      "imagen-4-fast",
      "imagen-4-ultra",
      "multi-image-kontext-max",
      "multi-image-kontext-pro",
      "object-removal",
      "recraft-v3",
      "recraft-v3-svg",
      "rembg",
      "remove-bg",
      "riffusion",
      "sdxl",
      "stable-diffusion",
      "stable-diffusion-animation",
      "stable-diffusion-img2img",
      "stable-diffusion-inpainting",
      "video-01",
      "video-01-live",
    ]);
    // Six pages on one path: six variants; five of them describe a model, the sixth lists ten.
    expect(variants("replicate", "/replicate/v1/predictions")).toHaveLength(6);
    expect(createdAt("replicate", "/replicate/v1/predictions")).toHaveLength(11);
  });

  it("of replicate and suno: what they make, and a file where no page tells", () => {
    const makes = (media: string): string[] =>
      ["replicate", "suno"].flatMap((service) =>
        models(service).flatMap((model) =>
          textMember(model, "media") === media ? [textMember(model, "slug") ?? ""] : [],
        ),
      );
    expect(makes("file")).toEqual([]);
    expect(makes("text")).toEqual(["lyrics"]);
    expect(makes("video").sort()).toEqual([
      "animate-diff",
      "stable-diffusion-animation",
      "video-01",
      "video-01-live",
    ]);
    expect(makes("audio").sort()).toEqual([
      "music-artist-consistency",
      "music-concat",
      "music-custom",
      "music-extend",
      "music-inspiration",
      "music-upload-extend",
      "riffusion",
    ]);
  });

  it("of fal: what its paths say, and no query", () => {
    console.log(slugs("fal").join("\n"));
    expect(slugs("fal")).toHaveLength(20);
    expect(slugs("fal")).toEqual(
      expect.arrayContaining([
        "flux-1-dev",
        "flux-1-dev-image-to-image",
        "flux-lora",
        "flux-pro-kontext-max-multi",
        "bytedance-seedream-v4-edit",
        "kling-video-v2.5-turbo-pro-text-to-video",
        "veo3",
        "veo3-fast-image-to-video",
        "wan-v2.2-a14b-image-to-image",
      ]),
    );
    const kinds = models("fal").map((model) => [textMember(model, "slug"), textMember(model, "media")]);
    expect(kinds.filter(([, media]) => media === "video").map(([slug]) => slug)).toEqual([
      "kling-video-v2.5-turbo-pro-image-to-video",
      "kling-video-v2.5-turbo-pro-text-to-video",
      "veo3",
      "veo3-fast",
      "veo3-fast-image-to-video",
      "veo3-image-to-video",
    ]);
    expect(models("fal").every((model) => member(model, "kind") === "task")).toBe(true);
  });

  it("of suno: six pages on one path are six modes", () => {
    console.log(slugs("suno").join("\n"));
    expect(slugs("suno")).toEqual([
      "lyrics",
      "music-artist-consistency",
      "music-concat",
      "music-custom",
      "music-extend",
      "music-inspiration",
      "music-upload-extend",
    ]);
    expect(variants("suno", "/suno/submit/music")).toHaveLength(6);
    expect(createdAt("suno", "/suno/submit/music")).toHaveLength(6);
    // Somebody can ask for the task, so they are tasks, though their answer is only an id.
    expect(models("suno").every((model) => member(model, "kind") === "task")).toBe(true);
    const extend = models("suno").find((model) => member(model, "slug") === "music-extend");
    expect(arrayMember(extend, "create")).toMatchObject([{ body: { "/task": "extend" } }]);
  });

  it("of chat: seven pages on one path are seven models, and a page with a choice of models is one", () => {
    console.log(slugs("chat").join("\n"));
    expect(slugs("chat")).toEqual([
      "audio-speech",
      "audio-transcriptions",
      "gpt-4.1-2025-04-14",
      "gpt-4o",
      "gpt-4o-audio-preview",
      "gpt-4o-function-calling",
      "gpt-4o-vision",
      "gpt-4o-vision-stream",
      "gpt-5-mini",
    ]);
    expect(variants("chat", "/v1/chat/completions")).toHaveLength(7);
    expect(createdAt("chat", "/v1/chat/completions")).toHaveLength(7);
    const streams = models("chat").filter((model) => member(model, "kind") === "stream");
    expect(streams.map((model) => member(model, "slug"))).toEqual(["gpt-4o-vision-stream", "gpt-5-mini"]);
  });

  it("of a service that makes nothing: none", () => {
    expect(models("cloudreve")).toEqual([]);
  });

  it("have names that are their own, in ASCII", () => {
    for (const [service, built] of services) {
      const operations = listOperations(built?.document ?? {}).map(({ id }) => id ?? "");
      const names = models(service).map((model) => textMember(model, "name") ?? "");
      for (const all of [operations, names, slugs(service)]) {
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
      }
      for (const name of [...operations, ...names]) expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      for (const slug of slugs(service)) expect(slug).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
    }
  });
});
