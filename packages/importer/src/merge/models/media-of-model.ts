import type { JsonObject } from "../../document/json.js";
import { arrayMember, objectMember, textMember } from "../../document/json-values.js";
import type { MediaKind } from "../../document/model.js";
import { imageFields, mediaHints, promptFields, roleFields } from "./field-names.js";

/** The names that a page gives a model. */
export interface ModelWords {
  id?: string;
  title?: string | undefined;
}

/** Words, and the media that a model creates whose name contains one of them. */
interface MediaWords {
  media: MediaKind;
  words: RegExp;
}

/** The form of names of models that convert one kind of media to another. */
const madeOf =
  /(?:text|image|video|audio|speech|voice|music)[-_ ]?(?:to|2)[-_ ]?(image|video|audio|speech|voice|music|text)/i;

/** Words of a name that determine the media independently of the fields; the first match is used. */
const telling: readonly MediaWords[] = [
  { media: "text", words: words("lyrics?", "transcri(?:be|bes|ber|ption|ptions)", "ocr") },
  { media: "video", words: words("animat(?:e|ed|ion|ions)") },
  { media: "audio", words: words("musics?", "songs?", "tts", "sounds?") },
  {
    media: "image",
    words: words("(?:img|image)2(?:img|image)", "inpaint(?:ing)?", "outpaint(?:ing)?", "rembg", "remove-bg"),
  },
  // Removing something from a video yields a video.
  {
    media: "image",
    words: /^(?!.*video).*(?<![a-z])(?:object|background|bg|watermark)[-_ ]?remov(?:al|er|e)(?![a-z])/i,
  },
];

/** Matches whole words, where every character that is not a letter separates words. */
function words(...alternatives: string[]): RegExp {
  return new RegExp(`(?<![a-z])(?:${alternatives.join("|")})(?![a-z])`, "i");
}

/** Media words of Chinese titles: the word after 生, 转 or 成 takes precedence over other media words. */
const titled: readonly MediaWords[] = [
  { media: "text", words: /[生转成](?:文字|文本|文案|歌词)|生成(?:一段)?歌词/ },
  { media: "video", words: /[生转成](?:成)?(?:视频|动画)/ },
  { media: "audio", words: /[生转成](?:成)?(?:音乐|歌曲|音频|语音|配乐)|(?:歌曲|音乐)/ },
  { media: "image", words: /[生转成](?:成)?(?:图|图像|图片|图生图)|抠图|绘图|去背景/ },
];

/** File formats by kind of media. */
const formats: readonly MediaWords[] = [
  { media: "image", words: /^(?:jpe?g|png|webp|avif|svg)$/i },
  { media: "audio", words: /^(?:mp3|wav|flac|ogg|opus|m4a)$/i },
  { media: "video", words: /^(?:mp4|webm|mov)$/i },
];

/** Media words in descriptions of a prompt. */
const asked: readonly MediaWords[] = [
  { media: "audio", words: /(?:音频|音乐|声音)提示|\b(?:audio|music|sound) prompt/i },
  { media: "video", words: /视频提示|\bvideo prompt/i },
  { media: "image", words: /(?:图像|图片)(?:生成的)?(?:文字|文本)?提示|\bimage prompt/i },
];

/**
 * The media that a model creates, from its name (`text-to-video`), the names of its inputs, its title, its output
 * format or the description of its prompt; `file` where none of them determines it.
 */
export function mediaOfModel(input: JsonObject, { id = "", title = "" }: ModelWords = {}): MediaKind {
  const made = madeOf.exec(id)?.[1]?.toLowerCase();
  if (made === "image" || made === "video" || made === "text") return made;
  if (made !== undefined) return "audio";
  return (
    find(telling, id) ??
    find(titled, title) ??
    mediaOfFields(input, id) ??
    mediaOfFormat(input) ??
    mediaOfPrompt(input) ??
    "file"
  );
}

function mediaOfFields(input: JsonObject, id: string): MediaKind | undefined {
  const properties = objectMember(input, "properties");
  const has = (names: readonly string[]): boolean => names.some((name) => Object.hasOwn(properties, name));
  // A still image has no duration.
  if (has(roleFields.duration) && has([...roleFields.aspectRatio, ...imageFields, "resolution"]))
    return "video";
  const hint = mediaHints.find(({ fields }) => has(fields))?.media;
  const word = /(?:^|[^a-z])(image|video)s?(?![a-z])/i.exec(id)?.[1]?.toLowerCase();
  const named = word === "image" || word === "video" ? word : undefined;
  // A chat model may also create images, and a video has a size, too.
  const isWeak = hint === undefined || hint === "text" || (hint === "image" && named === "video");
  return isWeak ? (named ?? hint) : hint;
}

/** The media of the output format, from its default or its listed values. */
function mediaOfFormat(input: JsonObject): MediaKind | undefined {
  const properties = objectMember(input, "properties");
  const field = roleFields.format.find((name) => Object.hasOwn(properties, name));
  if (field === undefined) return undefined;
  const format = objectMember(properties, field);
  const shown = textMember(format, "default") ?? String(arrayMember(format, "enum")[0] ?? "");
  return find(formats, shown);
}

function mediaOfPrompt(input: JsonObject): MediaKind | undefined {
  const properties = objectMember(input, "properties");
  const prompt = promptFields.find((name) => Object.hasOwn(properties, name));
  if (prompt === undefined) return undefined;
  return find(asked, textMember(objectMember(properties, prompt), "description") ?? "");
}

function find(table: readonly MediaWords[], text: string): MediaKind | undefined {
  return table.find(({ words }) => words.test(text))?.media;
}
