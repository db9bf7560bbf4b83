import { expect, test } from "vitest";
import { extensionOf } from "./file-extension.js";
import { fileName } from "./file-name.js";

test.each<[string, string | undefined, string]>([
  ["https://f.example/out/a%20b.png?sig=1", undefined, "a-b.png"],
  ["https://f.example/out/a.png", "image/webp", "a.webp"],
  ["https://f.example/out/a.JPEG", "image/jpeg", "a.JPEG"],
  ["https://f.example/out/a", "audio/wav", "a.wav"],
  ["https://f.example/out/a.tar.gz", undefined, "a.tar.gz"],
  ["https://f.example/", "image/png", "output.png"],
  ["https://f.example/%E6%BC%81%E7%81%AB.png", undefined, "漁火.png"],
  ["https://f.example/..%2f..%2fetc%2fpasswd", undefined, "etc-passwd"],
  ["https://f.example/%2e%2e", "image/png", "output.png"],
  ["https://f.example/.ssh", undefined, "ssh"],
  ["https://f.example/..%5c..%5cboot.ini", undefined, "boot.ini"],
  ["https://f.example/a%00.png", undefined, "a-.png"],
  ["https://f.example/CON.png", undefined, "CON-file.png"],
  ["https://f.example/a.", undefined, "a"],
  ["https://f.example/%zz.png", undefined, "-zz.png".replace(/^-/, "")],
  [`https://f.example/${"x".repeat(300)}.png`, undefined, `${"x".repeat(80)}.png`],
  ["data:image/png;base64,AAAA", "image/png", "output.png"],
  ["no url", "text/plain", "output.txt"],
  ["https://f.example/data.json", "text/plain", "data.json"],
  ["https://f.example/report.docx", "application/zip", "report.docx"],
  ["https://f.example/data", "text/plain", "data.txt"],
])("%s (%s) → %s", (url, type, name) => {
  expect(fileName(url, type && extensionOf(type))).toBe(name);
});

test.each([
  ["image/tiff", "a.tiff"],
  ["text/html", "a.html"],
  ["audio/mp4", "a.m4a"],
  ["video/mp4", "a.mp4"],
  ["application/octet-stream", "a"],
  ["video/x-msvideo", "a.avi"],
  ["audio/x-something-else", "a"],
])("%s gives %s", (type, name) => {
  expect(fileName("https://f.example/a", extensionOf(type))).toBe(name);
});
