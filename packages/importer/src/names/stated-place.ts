import { appendPointer } from "../document/json-pointer.js";
import { isStateName } from "./task-fields.js";

/** The place of an output that a sentence states: "the file is at `result.url`". */
export interface StatedPlace {
  /** The names of the fields from the root of the response, without list indexes. */
  segments: string[];
  /** A JSON Pointer to the same place. */
  pointer: string;
  /** The sentence. */
  text: string;
}

const longest = 400;
const noun =
  "(?:files?|images?|pictures?|photos?|videos?|clips?|movies?|audios?|songs?|tracks?|results?|outputs?|downloads?|links?|ur[il]s?)";
const quotedPath =
  "[`\"“']?([A-Za-z_]\\w*(?:\\[\\d*\\])?(?:\\.[A-Za-z_]\\w*(?:\\[\\d*\\])?)*)(?:[`\"”']|(?![\\w.]))";
const english = new RegExp(
  `\\b${noun}\\b(?:\\s+[\\w-]+){0,4}?\\s+(?:is|are|will be|can be|stands?|appears?)\\s+(?:(?:then|also|available|found|returned|downloaded|stored|delivered)\\s+){0,2}(?:at|in|under|from)\\s+(?:the\\s+)?(?:fields?\\s+)?${quotedPath}`,
  "i",
);
const chinese = new RegExp(
  `(?:文件|图片|图像|视频|音频|歌曲|结果|输出|产物)(?:的)?(?:下载)?(?:地址|链接|网址|\\s?URL)?(?:会|将)?\\s*(?:位于|放在|存放于|保存在|返回在|在|见)\\s*(?:字段\\s*)?${quotedPath}`,
  "i",
);

/**
 * The place of an output in a response, as a sentence states it. A path of one name must be in quotes or code, because
 * "the file is in use" has the same form.
 */
export function statedPlace(text: string): StatedPlace | undefined {
  for (const sentence of text.split(/(?<=[.!?](?=\s))\s+|[。！？;；\n]+/)) {
    if (sentence.length > longest || /\b(?:not|never)\b|n't\b|不|没有/i.test(sentence)) continue;
    const match = english.exec(sentence) ?? chinese.exec(sentence);
    const written = match?.[1];
    if (match === null || written === undefined) continue;
    const isQuoted = /[`"“']/.test(match[0].slice(0, -written.length).slice(-1) + match[0].slice(-1));
    if (!isQuoted && !written.includes(".")) continue;
    // The members of a list are the output together.
    const [path = ""] = written.split("[", 1);
    const segments = path.split(".");
    if (isStateName(segments.at(-1) ?? "")) continue;
    return {
      segments,
      pointer: segments.reduce((pointer, name) => appendPointer(pointer, name), ""),
      text: sentence.trim().replace(/[.!?]+$/, ""),
    };
  }
  return undefined;
}
