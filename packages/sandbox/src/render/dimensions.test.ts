import { describe, expect, it } from "vitest";
import type { JsonObject } from "../document/contract.js";
import { readService } from "../document/read-service.js";
import { acmeService } from "../fixtures/acme-service.js";
import { readDimensions } from "./dimensions.js";
import { readSubject } from "./subject.js";

const roles = { aspectRatio: "/ratio", size: "/size", width: "/w", height: "/h", megapixels: "/mp" };

function dimensions(input: JsonObject): string {
  const [model] = readService(acmeService).models;
  if (!model) throw new Error("no model");
  const subject = readSubject(
    { ...model, inputSchema: {}, description: { ...model.description, roles } },
    input,
  );
  const { width, height } = readDimensions(subject);
  return `${width}x${height}`;
}

describe("a picture's size", () => {
  it.each<[JsonObject, string]>([
    [{}, "1024x1024"],
    [{ ratio: "16:9" }, "1360x765"],
    [{ ratio: "9:21" }, "666x1554"],
    [{ ratio: "4:5" }, "916x1145"],
    [{ ratio: "16:9", mp: "0.25" }, "688x387"],
    [{ ratio: "1:1", mp: 0.25 }, "512x512"],
    [{ ratio: "2.35:1" }, "1570x668"],
    [{ ratio: "Not set", size: "1365x1024" }, "1365x1024"],
    [{ ratio: "3:2", size: "1365x1024" }, "1254x836"],
    [{ size: "640×480" }, "640x480"],
    [{ size: "auto" }, "1024x1024"],
    [{ w: 768 }, "768x768"],
    [{ w: 768, h: 512 }, "768x512"],
    [{ w: 100000, h: 50000 }, "4096x2048"],
    [{ w: "512", h: 0 }, "512x1"],
    [{ size: "landscape_16_9" }, "1024x576"],
    [{ size: "portrait_4_3" }, "768x1024"],
    [{ size: "square_hd" }, "1024x1024"],
    [{ size: "square" }, "512x512"],
    [{ size: { width: 800, height: 600 } }, "800x600"],
    [{ size: [640, 360] }, "640x360"],
    [{ size: "16:9" }, "1360x765"],
    [{ size: "720p" }, "720x720"],
    [{ size: "720p", ratio: "16:9" }, "1280x720"],
    [{ size: "2K" }, "2048x2048"],
  ])("%j is %s", (input, want) => {
    expect(dimensions(input)).toBe(want);
  });
});
