import { expect, test } from "vitest";
import { serverUrl } from "./server-url.js";

const server = {
  url: "https://{region}.example:{port}/v1",
  variables: { region: { default: "eu", enum: ["eu", "us"] }, port: { default: "443" } },
};

test("variables have the document's defaults, or the caller's values", () => {
  expect(serverUrl(server)).toBe("https://eu.example:443/v1");
  expect(serverUrl(server, { region: "us", port: "8443" })).toBe("https://us.example:8443/v1");
});

test.each([
  [{ region: "moon" }, '"moon" is no value for {region}'],
  [{ port: "1@evil.example" }, "is no value for {port}"],
  [{ planet: "mars" }, "has no variable {planet}"],
])("%j is refused", (values, message) => {
  expect(() => serverUrl(server, values)).toThrow(message);
});
