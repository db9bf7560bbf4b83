import { askedDimensions, readDimensions } from "../../render/dimensions.js";
import { askedFormat, encodingAs, type ImageFormat, readEncoding } from "../../render/image-format.js";
import type { MediaPlanner } from "../../render/media-planners.js";
import { givenFile, type Subject } from "../../render/subject.js";
import { asksTransparency, readFactor, readTask, type Task } from "../../render/task.js";
import type { GivenPicture, ImageJob, RunJob } from "../jobs/media-job.js";
import { themeOf } from "./theme.js";

/** Plans pictures: drawn, cut out, enlarged, or derived from one in the input. */
export function createImagePlanner(run: RunJob, formats: ReadonlySet<ImageFormat>): MediaPlanner {
  return (subject, index, base) => {
    const task = readTask(subject.model);
    const given = givenFile(subject, "images");
    const isCutout = task === "cutout" || asksTransparency(subject);
    const asked = askedFormat(subject);
    const isVector = !given && (asked === "svg" || (task === "vector" && asked === undefined));
    const encoding = readEncoding(subject, formats);
    // JPEG does not support transparency.
    const chosen = isCutout && encoding.format === "jpeg" ? encodingAs("png", encoding.quality) : encoding;
    const job: ImageJob = {
      kind: "image",
      ...themeOf(subject, index),
      ...readDimensions(subject),
      ...(isVector ? {} : { encoding: chosen }),
      isCutout,
    };
    return {
      name: `${base}.${isVector ? "svg" : chosen.extension}`,
      mediaType: isVector ? "image/svg+xml" : chosen.mediaType,
      render: async (signal) => {
        if (!given) return run(job, signal);
        const bytes = await given.file?.bytes(signal);
        return run(
          { ...job, given: { ...purposeOf(subject, task, given.address), ...(bytes ? { bytes } : {}) } },
          signal,
        );
      },
    };
  };
}

/** How a given picture is processed. An upscaled one keeps its ratio and ignores the requested size. */
function purposeOf(subject: Subject, task: Task, address: string): Omit<GivenPicture, "bytes"> {
  const isUpscale = task === "upscale";
  return {
    address,
    isResized: !isUpscale && task !== "cutout" && asksOtherSize(subject),
    factor: isUpscale ? readFactor(subject) : 1,
    isKept: isUpscale,
  };
}

/** Whether the input itself requests a size, other than by a default of the schema. */
function asksOtherSize(subject: Subject): boolean {
  const { model, input } = subject;
  const given = Object.fromEntries(
    Object.entries(input).filter(([name]) => subject.given === undefined || name in subject.given),
  );
  const bare = { ...model, inputSchema: {} };
  return askedDimensions({ ...subject, model: bare, input: given }) !== undefined;
}
