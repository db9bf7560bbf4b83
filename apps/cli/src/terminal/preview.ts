import type { Environment } from "../environment.js";

/** The protocol by which a terminal shows images. */
export type PreviewProtocol = "kitty" | "iterm2" | "true-colour-blocks" | "blocks";

/**
 * The image protocol of the terminal, from its environment variables; undefined where colours are not wanted. Half
 * blocks are also used inside a multiplexer, which drops the other protocols.
 */
export function previewProtocol(variables: Environment["variables"]): PreviewProtocol | undefined {
  const { TERM = "", TERM_PROGRAM = "", COLORTERM = "" } = variables;
  if (variables["NO_COLOR"] || TERM === "dumb" || TERM === "") return undefined;
  const isNested = variables["TMUX"] !== undefined || /^(screen|tmux)/.test(TERM);
  if (!isNested) {
    if (variables["KITTY_WINDOW_ID"] !== undefined || /kitty|ghostty/.test(`${TERM} ${TERM_PROGRAM}`))
      return "kitty";
    if (/^(iTerm\.app|WezTerm)$/.test(TERM_PROGRAM) || variables["LC_TERMINAL"] === "iTerm2") return "iterm2";
  }
  return /^(truecolor|24bit)$/.test(COLORTERM) ? "true-colour-blocks" : "blocks";
}

/** The maximum size of one escape sequence. https://sw.kovidgoyal.net/kitty/graphics-protocol/#remote-client */
const longestPiece = 4096;

/** A PNG in kitty's graphics protocol, with that width in columns. Responses of the terminal are disabled (`q=2`). */
export function kittyPicture(png: Uint8Array, columns: number): string {
  const data = Buffer.from(png).toString("base64");
  const pieces = data.match(new RegExp(`.{1,${longestPiece}}`, "g")) ?? [];
  const written = pieces.map((piece, index) => {
    const more = index < pieces.length - 1 ? 1 : 0;
    const control = index === 0 ? `a=T,f=100,q=2,c=${columns},m=${more}` : `m=${more}`;
    return `\u001B_G${control};${piece}\u001B\\`;
  });
  return `${written.join("")}\n`;
}

/** An image of any format in iTerm2's protocol. https://iterm2.com/documentation-images.html */
export function iterm2Picture(content: Uint8Array, columns: number): string {
  const data = Buffer.from(content).toString("base64");
  const facts = `inline=1;size=${content.byteLength};width=${columns};preserveAspectRatio=1`;
  return `\u001B]1337;File=${facts}:${data}\u0007\n`;
}

/** Pixels without transparency: three bytes each, line by line. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The nearest of the 256 colours that most terminals support: a cube of six steps for each of red, green and blue. */
function nearest256(red: number, green: number, blue: number): number {
  const step = (value: number): number => Math.round((value / 255) * 5);
  return 16 + 36 * step(red) + 6 * step(green) + step(blue);
}

/** Two pixels per character: the upper half has the colour of the text, the lower that of the background. */
export function blockPicture({ data, width, height }: Pixels, hasTrueColour: boolean): string {
  const colour = (kind: 38 | 48, x: number, y: number): string => {
    const at = (y * width + x) * 3;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return hasTrueColour ? `${kind};2;${red};${green};${blue}` : `${kind};5;${nearest256(red, green, blue)}`;
  };
  let text = "";
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 1) {
      const lower = y + 1 < height ? `;${colour(48, x, y + 1)}` : "";
      text += `\u001B[${colour(38, x, y)}${lower}m▀`;
    }
    text += "\u001B[0m\n";
  }
  return text;
}
