import { createRandom } from "../../random/random.js";
import { limited } from "../../render/dimensions.js";
import { cutOut } from "../image/cut-out.js";
import { drawScene } from "../image/draw-scene.js";
import type { Drawing } from "../image/drawing.js";
import type { Studio } from "../image/mediums/medium.js";
import { pickMedium } from "../image/mediums/pick-medium.js";
import { escapeXml, sandboxComment } from "../image/provenance.js";
import type { Raster } from "../image/raster.js";
import { seeThrough } from "../image/see-through.js";
import { tint } from "../image/tint.js";
import { writeSvg } from "../image/write-svg.js";
import type { MediaPlatform } from "../media-platform.js";
import { createPacer, type Pacer } from "../pacer.js";
import type { GivenPicture, ImageJob } from "./media-job.js";

/** A picture, drawn or derived from a given one. */
export async function renderImage(
  platform: MediaPlatform,
  job: ImageJob,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (!job.encoding) return vector(job);
  const pace = createPacer(platform.turn, signal);
  const raster = job.given
    ? await fromGiven(platform, job, job.given, pace)
    : await drawn(platform, job, pace);
  await pace();
  return platform.encode(raster, job.encoding, job);
}

async function vector(job: ImageJob): Promise<Uint8Array> {
  const title = `<title>${escapeXml(sandboxComment(job))}</title>`;
  return new TextEncoder().encode(writeSvg(await shown(job), job, title));
}

/** The scene of a job, without the background if it is to be transparent. */
async function shown(job: ImageJob): Promise<Drawing> {
  const drawing = await drawScene(job, job);
  return job.isCutout ? seeThrough(drawing) : drawing;
}

async function drawn(platform: MediaPlatform, job: ImageJob, pace: Pacer): Promise<Raster> {
  const drawing = await shown(job);
  if (job.isCutout) return platform.rasterize(drawing, job.width, job.height);
  const medium = await pickMedium(job.model);
  return medium(drawing, studioOf(platform, job, pace));
}

async function fromGiven(
  platform: MediaPlatform,
  job: ImageJob,
  given: GivenPicture,
  pace: Pacer,
): Promise<Raster> {
  const original = await open(platform, job, given);
  await pace();
  const size = given.isResized
    ? job
    : limited({ width: original.width * given.factor, height: original.height * given.factor });
  const raster =
    size.width === original.width && size.height === original.height
      ? original
      : await platform.resize(original, size.width, size.height);
  if (job.isCutout) return cutOut(raster);
  if (given.isKept) return raster;
  // Renders the given picture as a scene in the model's medium, with the colours of the prompt.
  const drawing = await drawScene(job, { width: size.width, height: size.height });
  const toned = tint(raster, drawing.palette);
  const medium = await pickMedium(job.model);
  return medium(drawing, {
    ...studioOf(platform, job, pace),
    rasterize: async (_, width, height) =>
      width === toned.width && height === toned.height
        ? { ...toned, pixels: Uint8Array.from(toned.pixels) }
        : platform.resize(toned, width, height),
  });
}

function studioOf(platform: MediaPlatform, { key, index }: ImageJob, pace: Pacer): Studio {
  return { random: createRandom(`medium ${key}#${index}`), pace, rasterize: platform.rasterize };
}

/** The given picture. If it is missing or cannot be decoded, a scene that depends only on its address. */
async function open(
  platform: MediaPlatform,
  job: ImageJob,
  { bytes, address }: GivenPicture,
): Promise<Raster> {
  const decoded = bytes && (await platform.decode(bytes).catch(() => undefined));
  if (decoded) {
    const size = limited(decoded);
    return size.width === decoded.width ? decoded : platform.resize(decoded, size.width, size.height);
  }
  const theme = { ...job, key: address, texts: [address], prompt: address };
  return platform.rasterize(await drawScene(theme, job), job.width, job.height);
}
