import { expect, test } from "vitest";
import { blockPicture, iterm2Picture, kittyPicture, previewProtocol } from "./preview.js";

test.each<[Record<string, string>, string | undefined]>([
  [{ TERM: "xterm-kitty" }, "kitty"],
  [{ TERM: "xterm-256color", KITTY_WINDOW_ID: "1" }, "kitty"],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" }, "iterm2"],
  [{ TERM: "tmux-256color", TMUX: "/tmp/x", TERM_PROGRAM: "iTerm.app" }, "blocks"],
  [{ TERM: "xterm-256color", COLORTERM: "truecolor" }, "true-colour-blocks"],
  [{ TERM: "xterm" }, "blocks"],
  [{ TERM: "dumb" }, undefined],
  [{ TERM: "xterm", NO_COLOR: "1" }, undefined],
  [{}, undefined],
])("%j", (variables, protocol) => {
  expect(previewProtocol(variables)).toBe(protocol);
});

test("a large picture goes to kitty in pieces, of which the last says so", () => {
  const pieces = kittyPicture(new Uint8Array(7000), 40)
    .trim()
    .split("\u001B\\")
    .filter((piece) => piece !== "");
  expect(pieces.map((piece) => piece.slice(0, piece.indexOf(";")))).toEqual([
    "\u001B_Ga=T,f=100,q=2,c=40,m=1",
    "\u001B_Gm=1",
    "\u001B_Gm=0",
  ]);
  const data = pieces.map((piece) => piece.slice(piece.indexOf(";") + 1));
  expect(Buffer.from(data.join(""), "base64")).toHaveLength(7000);
});

test("a picture for iTerm2", () => {
  expect(iterm2Picture(Buffer.from("abc"), 30)).toBe(
    "\u001B]1337;File=inline=1;size=3;width=30;preserveAspectRatio=1:YWJj\u0007\n",
  );
});

test("two lines of pixels are one line of half blocks; an odd last line has no lower half", () => {
  const data = new Uint8Array([255, 0, 0, 0, 255, 0, 0, 0, 255]);
  const pixels = { data, width: 1, height: 3 };
  expect(blockPicture(pixels, true)).toBe(
    "\u001B[38;2;255;0;0;48;2;0;255;0m▀\u001B[0m\n\u001B[38;2;0;0;255m▀\u001B[0m\n",
  );
  expect(blockPicture(pixels, false)).toBe("\u001B[38;5;196;48;5;46m▀\u001B[0m\n\u001B[38;5;21m▀\u001B[0m\n");
});
