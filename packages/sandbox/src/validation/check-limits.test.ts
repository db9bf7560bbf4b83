import { describe, expect, it } from "vitest";
import type { JsonObject } from "../document/contract.js";
import { readService } from "../document/read-service.js";
import { acmeService } from "../fixtures/acme-service.js";
import { checkLimits } from "./check-limits.js";

const roles = {
  width: "/w",
  height: "/h",
  size: "/size",
  count: "/n",
  duration: "/seconds",
  megapixels: "/mp",
};

function told(input: JsonObject, properties: JsonObject = {}): string[] {
  const [model] = readService(acmeService).models;
  if (!model) throw new Error("no model");
  const limited = { ...model, inputSchema: { properties }, description: { ...model.description, roles } };
  return checkLimits(limited, input).map(({ description }) => description);
}

describe("what no machine should make", () => {
  it.each<[JsonObject, string]>([
    [{ w: 100000, h: 100000 }, "w must be 1 to 4096 (pixels) in the sandbox, not 100000."],
    [{ w: -1 }, "w must be 1 to 4096 (pixels) in the sandbox, not -1."],
    [{ h: 0 }, "h must be 1 to 4096 (pixels) in the sandbox, not 0."],
    [{ size: "100000x100000" }, "size must be 1 to 4096 (pixels a side) in the sandbox, not 100000."],
    [{ size: { width: 512, height: 0 } }, "size must be 1 to 4096 (pixels a side) in the sandbox, not 0."],
    [{ size: [1, -7] }, "size must be 1 to 4096 (pixels a side) in the sandbox, not -7."],
    [{ n: 1e9 }, "n must be 1 to 16 (files) in the sandbox, not 1000000000."],
    [{ n: 0 }, "n must be 1 to 16 (files) in the sandbox, not 0."],
    [{ n: "-3" }, "n must be 1 to 16 (files) in the sandbox, not -3."],
    [{ seconds: 86400 }, "seconds must be more than 0 and at most 600 (seconds) in the sandbox, not 86400."],
    [{ seconds: "-5s" }, "seconds must be more than 0 and at most 600 (seconds) in the sandbox, not -5."],
    [{ mp: 1000 }, "mp must be more than 0 and at most 16 (megapixels) in the sandbox, not 1000."],
  ])("%j is refused", (input, description) => {
    expect(told(input)[0]).toBe(description);
  });

  it("is not what a schema allows in so many words, or names", () => {
    expect(told({ w: 8192 }, { w: { type: "integer", maximum: 8192 } })).toEqual([]);
    expect(told({ seconds: -1 }, { seconds: { type: "integer", minimum: -1 } })).toEqual([]);
    expect(told({ size: "landscape_16_9" })).toEqual([]);
    expect(told({ n: 0 }, { n: { enum: [0, 1] } })).toEqual([]);
  });
});
