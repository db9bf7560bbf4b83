import { describe, expect, it } from "vitest";
import { connectionHint } from "./connection-hint.js";

describe("connectionHint", () => {
  it.each([
    ["http://127.0.0.1:4010/v1", "Start a sandbox there: corsac sandbox --port 4010"],
    ["http://[::1]:9", "Start a sandbox there: corsac sandbox --port 9"],
    [
      "https://gateway.example/v1",
      "Check the address (CORSAC_BASE_URL or --base-url) and the network: gateway.example.",
    ],
    ["nonsense", undefined],
    [undefined, undefined],
  ])("%s", (url, expected) => expect(connectionHint(url)).toBe(expected));
});
