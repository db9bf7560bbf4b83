import picocolors from "picocolors";
import { describe, expect, it } from "vitest";
import type { Environment } from "../environment.js";
import { testEnvironment } from "../test-environment.js";
import { textWidth } from "./columns.js";
import { progressText, startProgress } from "./progress-line.js";

const plain = picocolors.createColors(false);

describe("progressText", () => {
  it("draws a bar where the share is known", () => {
    expect(progressText({ status: "processing", progress: 0.4, elapsed: 2100 }, plain)).toBe(
      "⠙ processing ━━━━━━━━──────────── 40% 2.1 s",
    );
    expect(progressText({ status: "starting", progress: undefined, elapsed: 0 }, plain)).toBe(
      "⠋ starting 0.0 s",
    );
  });
});

describe("startProgress", () => {
  const written = (environment: Environment, output: string[]): string => {
    const line = startProgress(environment, "sending");
    line.update({ status: "processing", progress: 0.5 });
    line.stop();
    return output.join("");
  };

  it("writes nothing where stderr is no terminal", () => {
    const { environment, stderr } = testEnvironment();
    expect(written(environment, stderr)).toBe("");
  });

  it("clears its line at the end", () => {
    const { environment, stderr } = testEnvironment({ isTerminal: true });
    const text = written(environment, stderr);
    expect(text).toContain("processing");
    expect(text.endsWith("\r\u001B[2K\u001B[?25h")).toBe(true);
  });
});

describe("progressText in a narrow terminal", () => {
  const facts = { status: "processing the picture", progress: 0.2, elapsed: 12_345 };
  it.each([20, 30, 42, 80, 200])("is one line of %i columns", (columns) => {
    const text = progressText(facts, plain, columns);
    expect(textWidth(text)).toBeLessThan(columns);
    expect(text).toContain("20%");
    expect(text).toContain("12.3 s");
  });
  it("has a bar where there is room", () => {
    expect(progressText(facts, plain, 42)).toMatch(/[━─]{5}/);
    expect(progressText(facts, plain, 20)).not.toMatch(/[━─]/);
  });
});
