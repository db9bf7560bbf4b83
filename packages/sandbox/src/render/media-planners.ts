import type { MediaKind } from "../document/contract.js";
import type { PlannedFile } from "./planned-output.js";
import type { Subject } from "./subject.js";

/**
 * Plans one file of an output: its name, its type, and a function that renders its bytes on demand.
 * @param index The index of the file among those of one position.
 * @param base The file's name without an extension.
 */
export type MediaPlanner = (
  subject: Subject,
  index: number,
  base: string,
) => Pick<PlannedFile, "name" | "mediaType" | "render" | "words" | "instead">;

/** The planners of output files, by kind. */
export type MediaPlanners = Readonly<Record<MediaKind | "spectrogram", MediaPlanner>>;
