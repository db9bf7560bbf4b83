import { describe, expect, it } from "vitest";
import { formatError, formatMetrics, formatProgress, formatTime } from "./format-fact.js";

const moment = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

describe("facts in the form a schema asks for", () => {
  it("times", () => {
    expect(formatTime(moment, { type: "string" })).toBe("2026-01-02T03:04:05.678Z");
    expect(formatTime(moment, { type: "integer" })).toBe(1767323045);
    expect(formatTime(moment, { type: "integer", examples: [1743326750223] })).toBe(moment);
    expect(formatTime(undefined, {})).toBeNull();
    expect(formatTime(moment, {}, "seconds")).toBe(1767323045);
    expect(formatTime(moment, { type: "string" }, "seconds")).toBe("1767323045");
    expect(formatTime(moment, {}, "milliseconds")).toBe(moment);
    expect(formatTime(moment, {}, "iso")).toBe("2026-01-02T03:04:05.678Z");
  });

  it("progress", () => {
    expect(formatProgress(0.45, { type: "integer" })).toBe(45);
    expect(formatProgress(0.45, { type: "number", maximum: 1 })).toBe(0.45);
    expect(formatProgress(0.45, { type: "string" })).toBe("45%");
  });

  it("errors", () => {
    expect(formatError("no", { type: "string" })).toBe("no");
    expect(
      formatError("no", { properties: { text: { type: "string" }, code: { type: "integer" } } }),
    ).toEqual({ text: "no" });
  });

  it("metrics", () => {
    const schema = {
      properties: { took: { type: "number" }, image_count: { type: "integer" }, tokens: { type: "integer" } },
    };
    expect(formatMetrics(schema, { seconds: 1.5, files: 2, media: "image" })).toEqual({
      took: 1.5,
      image_count: 2,
    });
  });
});
