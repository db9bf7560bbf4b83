import { describe, expect } from "vitest";
import { acmeService } from "../fixtures/acme-service.js";
import { type SandboxOfTest, sandboxTest } from "./index.js";

const test = sandboxTest({ documents: [acmeService], duration: 0 });

const paint = async ({ url, apiKey }: SandboxOfTest, text: string): Promise<string> => {
  const response = await fetch(`${url}/v2/tasks`, {
    method: "POST",
    headers: { "x-acme-key": apiKey, "content-type": "application/json" },
    body: JSON.stringify({ model: "acme-paint", text }),
  });
  return response.text();
};

const bodies: string[] = [];

describe.concurrent("tests with a sandbox", () => {
  for (const text of ["a boat", "a fox", "a boat"]) {
    test(`know nothing of each other: ${text}`, async ({ sandbox }) => {
      sandbox.set({ now: 0 });
      bodies.push((await paint(sandbox, text)).replaceAll(sandbox.url, ""));
      expect(sandbox.journal()).toMatchObject([{ number: 1, body: { text } }]);
    });
  }
});

test("the same seed gives the same ids", () => {
  expect(new Set(bodies).size).toBe(1);
});

test("fail as they ask for", async ({ sandbox }) => {
  sandbox.fail([{ failure: "status=503", times: 1 }]);
  expect(await paint(sandbox, "a")).toContain("asked to answer with 503");
  expect(await paint(sandbox, "a")).toContain("task_id");
});
