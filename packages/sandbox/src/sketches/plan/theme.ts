import { roleNumber, type Subject } from "../../render/subject.js";
import type { Theme } from "../jobs/media-job.js";

/** Duration of clips and sounds in seconds: the default, and the maximum. */
const clipSeconds = { usual: 2, longest: 5 };
const soundSeconds = { usual: 6.5, longest: 30 };

/** The input for rendering a file of an output. */
export function themeOf(subject: Subject, index: number): Theme {
  const { model, prompt, texts, key, inclination } = subject;
  const asked = roleNumber(subject, "duration");
  const { longest, usual } = model.description.media === "video" ? clipSeconds : soundSeconds;
  const seconds = Math.min(longest, Math.max(1, asked ?? usual));
  return { model: model.id, prompt, texts, key, inclination, index, seconds };
}
