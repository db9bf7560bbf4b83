import { expect, test } from "vitest";
import { judgePattern } from "./judge-pattern.js";

test.each([
  "",
  "abc",
  "^[a-z0-9]+(-[a-z0-9]+)*$",
  "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$",
  "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
  "^https?://.+",
  "^(https?|wss?)://[^\\s/$.?#].[^\\s]*$",
  "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
  "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$",
  "^(?:\\d{1,3}\\.){3}\\d{1,3}$",
  "^data:[\\w/+.-]+;base64,[A-Za-z0-9+/]+={0,2}$",
  "^wait(=([1-9]|[1-5][0-9]|60))?$",
  "^[a-zA-Z0-9]{1,256}$",
  "^(?=.*[A-Z])(?=.*\\d).{8,}$",
  "^\\p{L}[\\p{L}\\p{M} '-]*$",
  "^([a-z]+)(,[a-z]+)*$",
  "^\\s+|\\s+$",
  "(a+)+",
  "^#(?:[0-9a-fA-F]{3}){1,2}$",
  "^v\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$",
  "^(\\w+\\s?)$",
  "^[\\u4e00-\\u9fa5\\x41-\\x5A\\u{1F600}]{2,}$",
  "\\bword\\b",
  ".*foo.*",
  `^(${Array.from({ length: 400 }, (_, index) => `word${index}`).join("|")})$`,
])("%s is sound", (pattern) => {
  expect(judgePattern(pattern)).toBe("sound");
});

test.each([
  "^(a+)+$",
  "^(a*)*$",
  "^(a|a)*$",
  "^(a|ab|b)*c$",
  "^([a-zA-Z]+)*$",
  "^(\\w+\\s?)*$",
  "^(.*)*$",
  "^(\\d+\\s*,?\\s*)+$",
  "(x+x+)+y",
  "^((a{1,10}){1,10}){1,10}$",
  "^(?:a?){50}a{50}$",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "^(a|a?)+$",
  "^(?:(?:a|b)+|c+|(?:a|c)+)*$",
  `^${"a?".repeat(40)}${"a".repeat(40)}$`,
  `^${"(a|ab)(c|bc)".repeat(30)}$`,
  "^.*.*.*$",
  "\\d+\\d+\\d+x",
  "^(.*,){11}P$",
  "^(a+)\\1+$",
  "(?=(a+)+$)b",
  "(?=.*.*x)",
  `^${"(".repeat(200)}a${")".repeat(200)}$`,
  `^(${"a".repeat(6_000)})$`,
  `^(${Array.from({ length: 400 }, (_, index) => `\\w${index}`).join("|")})+$`,
])("%s is unsafe", (pattern) => {
  expect(judgePattern(pattern)).toBe("unsafe");
});

test.each(["[", "(?i)abc", "a{2,1}", "\\_", "(?<n>a)(?<n>b)"])("%s cannot be read", (pattern) => {
  expect(judgePattern(pattern)).toBe("unreadable");
});
