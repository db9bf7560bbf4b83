import { expect, test } from "vitest";
import { fileAddress } from "./file-address.js";

const base = "https://gateway.example/flat/v1/predictions/p1?view=full";

test.each<[string, string | undefined]>([
  ["https://f.example/a b.png?x=1", "https://f.example/a b.png?x=1"],
  [" https://f.example/1.png\n", "https://f.example/1.png"],
  ["HTTP://f.example/1.png", "HTTP://f.example/1.png"],
  ["/out/1.png", "https://gateway.example/out/1.png"],
  ["\t/out/1.png ", "https://gateway.example/out/1.png"],
  ["1.png", "https://gateway.example/flat/v1/predictions/1.png"],
  ["../files/1.png", "https://gateway.example/flat/v1/files/1.png"],
  ["?file=1", "https://gateway.example/flat/v1/predictions/p1?file=1"],
  ["//f.example/1.png", "https://f.example/1.png"],
  ["data:image/png;base64,AAAA", "data:image/png;base64,AAAA"],
  [" DATA:,x", "DATA:,x"],
  ["", undefined],
  [" ", undefined],
  ["file:///etc/passwd", undefined],
  ["javascript:1", undefined],
  ["blob:https://f.example/1", undefined],
  ["s3://bucket/1.png", undefined],
  ["http://", undefined],
])("%j: %s", (text, want) => {
  expect(fileAddress(text, base)).toBe(want);
});
