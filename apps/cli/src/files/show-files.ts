import { spawn } from "node:child_process";
import { resolve } from "node:path";
import type { Environment } from "../environment.js";
import { say } from "../language/say.js";
import { blockPicture, iterm2Picture, kittyPicture, previewProtocol } from "../terminal/preview.js";
import { writeWarnings } from "../terminal/warnings.js";
import type { SavedFile } from "./save-outputs.js";

/** The maximum number of images; more would scroll earlier output out of the terminal. */
const mostShown = 4;
/** In columns and lines. */
const largest = { width: 60, height: 20 };

async function drawn(path: string, environment: Environment): Promise<string | undefined> {
  const protocol = previewProtocol(environment.variables);
  if (protocol === undefined) return undefined;
  const { default: sharp } = await import("sharp");
  const width = Math.max(4, Math.min(largest.width, (environment.stderr.columns ?? 80) - 1));
  const picture = sharp(path, { animated: false });
  if (protocol === "kitty" || protocol === "iterm2") {
    const png = await picture
      .resize({ width: 1200, height: 800, fit: "inside", withoutEnlargement: true })
      .png()
      .toBuffer();
    return protocol === "kitty" ? kittyPicture(png, width) : iterm2Picture(png, width);
  }
  const { data, info } = await picture
    .resize({ width, height: largest.height * 2, fit: "inside" })
    .flatten({ background: "#000000" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) return undefined;
  return blockPicture({ data, width: info.width, height: info.height }, protocol === "true-colour-blocks");
}

/** Shows the images among some files in the terminal. Files that cannot be drawn are left out. */
export async function previewFiles(files: readonly SavedFile[], environment: Environment): Promise<void> {
  const { stderr, stdout, cwd } = environment;
  if (!stderr.isTerminal || !stdout.isTerminal) return;
  const pictures = files.filter(({ path }) => /\.(png|jpe?g|webp|gif|avif|tiff?)$/i.test(path));
  for (const { path } of pictures.slice(0, mostShown)) {
    const text = await drawn(resolve(cwd, path), environment).catch(() => undefined);
    if (text !== undefined) stderr.writeRaw(text);
  }
}

/** The program that opens files like a double click. */
function opener(platform: NodeJS.Platform): readonly [program: string, ...words: string[]] {
  if (platform === "darwin") return ["open"];
  // The empty text is the title of a window, which `start` takes from the first quoted argument.
  return platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
}

/** Opens files in their default programs, without waiting for these. */
export async function openFiles(files: readonly SavedFile[], environment: Environment): Promise<void> {
  const [program, ...words] = opener(process.platform);
  for (const { path } of files) {
    const failure = await new Promise<Error | undefined>((done) => {
      const child = spawn(program, [...words, resolve(environment.cwd, path)], {
        stdio: "ignore",
        detached: true,
      });
      child.once("error", done);
      child.once("spawn", () => {
        child.unref();
        done(undefined);
      });
    });
    if (failure === undefined) continue;
    writeWarnings([say`Nothing was opened: there is no program ${program} here.`], environment);
    return;
  }
}
