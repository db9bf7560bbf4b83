import { expect, test } from "vitest";
import { redactor } from "./redact.js";

test.each<[string, string, string]>([
  ["sk-live-1/2+3", "for sk-live-1/2+3 and sk-live-1%2F2%2B3", "for [redacted] and [redacted]"],
  ["sk-live-1/2+3", "for sk-live-1\\/2+3", "for [redacted]"],
  ["start", "the prediction was started", "the prediction was started"],
  ["prediction", "the prediction was started", "the prediction was started"],
  ["a.b", "axb a.b", "axb a.b"],
  ["start", "Authorization: Bearer start", "Authorization: Bearer [redacted]"],
  ["prediction", "no prediction for token prediction", "no prediction for token [redacted]"],
  [
    "test",
    'GET https://g.example/test?key=test&x={"api_key":"test"}',
    'GET https://g.example/test?key=[redacted]&x={"api_key":"[redacted]"}',
  ],
  ["test", "key=tested", "key=tested"],
  ["qwertyuiopasdfghjklzxcvbnm", "xqwertyuiopasdfghjklzxcvbnmx", "x[redacted]x"],
  ["abc12345", "xabc12345x", "x[redacted]x"],
])("key %s in %s", (key, text, want) => {
  expect(redactor([undefined, "", key])(text)).toBe(want);
});
