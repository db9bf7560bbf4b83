import { open } from "node:fs/promises";
import { extname } from "node:path";
import type { BatchFolder } from "./batch-folder.js";
import { type LineResult, parseResult, type ResultFile } from "./line-result.js";
import { storedLines } from "./stored-lines.js";

const markup: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => markup[character] ?? character);
}

const pictures = new Set(["png", "jpg", "jpeg", "webp", "gif", "avif", "svg"]);
const sounds = new Set(["mp3", "wav", "ogg", "flac", "m4a", "aac"]);
const videos = new Set(["mp4", "webm", "mov"]);

function shownFile({ path }: ResultFile, alt: string): string {
  const address = escaped(encodeURIComponent(path));
  const extension = extname(path).slice(1).toLowerCase();
  if (pictures.has(extension))
    return `<a href="${address}"><img loading="lazy" src="${address}" alt="${escaped(alt)}"></a>`;
  if (sounds.has(extension)) return `<audio controls preload="none" src="${address}"></audio>`;
  if (videos.has(extension)) return `<video controls preload="metadata" src="${address}"></video>`;
  return `<a href="${address}">${escaped(path)}</a>`;
}

function card(result: LineResult): string {
  const { line, custom_id: id, model, prompt = "", files, state, text, error } = result;
  const name = id === undefined ? `line ${line}` : `${id} · line ${line}`;
  const shown =
    state === "failed"
      ? `<p class="error">${escaped(error?.message ?? "failed")}</p>`
      : files.length > 0
        ? files.map((file) => shownFile(file, prompt || name)).join("")
        : `<pre>${escaped((text ?? JSON.stringify(result.output ?? null, null, 2)).slice(0, 2000))}</pre>`;
  return `<figure>${shown}<figcaption><b>${escaped(name)}</b> <i>${escaped(model)}</i><br>${escaped(prompt)}</figcaption></figure>\n`;
}

const head = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; media-src 'self' file:; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif }
body { margin: 1.5rem; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)) }
h1 { grid-column: 1 / -1; margin: 0; font-size: 1.2rem; overflow-wrap: anywhere }
figure { margin: 0; padding: .5rem; border: 1px solid #8884; border-radius: .5rem; overflow: hidden }
img, video { width: 100%; max-height: 20rem; object-fit: contain; display: block; margin-bottom: .25rem; background: #8881 }
audio { width: 100% }
pre { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 20rem; overflow: auto; margin: 0 0 .25rem }
figcaption { overflow-wrap: anywhere }
.error { color: #c33; margin: 0 0 .25rem; overflow-wrap: anywhere }
i { opacity: .7 }
</style>
`;

/**
 * The offsets of the results, ordered by the line of the file: a few numbers for each, without the results themselves.
 */
async function placesByLine({ results }: BatchFolder): Promise<{ offset: number; length: number }[]> {
  const places: { line: number; offset: number; length: number }[] = [];
  for await (const { text, offset, length } of storedLines(results)) {
    const result = parseResult(text);
    if (result !== undefined) places.push({ line: result.line, offset, length });
  }
  return places.sort((left, right) => left.line - right.line);
}

/** Writes a page with the results of every line, in the order of the file, without loading it into memory. */
export async function writeContactSheet(folder: BatchFolder, title: string): Promise<void> {
  const places = await placesByLine(folder);
  if (places.length === 0) return;
  const [results, sheet] = [await open(folder.results, "r"), await open(folder.sheet, "w")];
  try {
    await sheet.write(`${head}<title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>\n`);
    for (const { offset, length } of places) {
      const { buffer } = await results.read(Buffer.alloc(length), 0, length, offset);
      const result = parseResult(buffer.toString("utf8"));
      if (result !== undefined) await sheet.write(card(result));
    }
    await sheet.write("</body></html>\n");
  } finally {
    await Promise.all([results.close(), sheet.close()]);
  }
}
