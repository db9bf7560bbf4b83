import type { Dimensions } from "../../render/dimensions.js";
import type { ImageEncoding } from "../../render/image-format.js";

/**
 * The input for rendering a file: the same job always results in the same bytes. Plain data, so that it can be sent to
 * a worker.
 */
export interface Theme {
  /** The model's id. */
  model: string;
  prompt: string;
  /** Every text of the input, the main prompt first. */
  texts: string[];
  /** The same for the same model and input, otherwise different. */
  key: string;
  /** 0 to 1. Influences the result independently of field names. */
  inclination: number;
  /** The index of the file among several. */
  index: number;
  /** Duration of a sound or a clip. */
  seconds: number;
}

export interface ImageJob extends Theme, Dimensions {
  kind: "image";
  /** The encoding of pixels. Undefined for a vector picture. */
  encoding?: ImageEncoding;
  /** Whether everything except the subject is transparent. */
  isCutout: boolean;
  /** The source picture. */
  given?: GivenPicture;
}

/** A picture referred to by an input. */
export interface GivenPicture {
  /** The file. If the sandbox does not have it, a drawing replaces it. */
  bytes?: Uint8Array;
  address: string;
  /** Whether the result has the size of the job instead of the given picture's. */
  isResized: boolean;
  /** Enlargement factor. */
  factor: number;
  /** Whether it is only enlarged or cut out, without other changes. */
  isKept: boolean;
}

export interface VideoJob extends Theme, Dimensions {
  kind: "video";
  format: "webm" | "mp4";
}

/** A file format of a sound. `pcm` is raw samples. */
export type SoundFormat = "wav" | "mp3" | "flac" | "pcm";

export interface AudioJob extends Theme {
  kind: "audio";
  format: SoundFormat;
}

export interface SpectrogramJob extends Theme {
  kind: "spectrogram";
  encoding: ImageEncoding;
}

/** A file to render. */
export type MediaJob = ImageJob | VideoJob | AudioJob | SpectrogramJob;

/** Renders the bytes of a file, in this thread or in a worker. */
export type RunJob = (job: MediaJob, signal?: AbortSignal) => Promise<Uint8Array>;
