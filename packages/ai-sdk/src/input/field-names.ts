import type { JsonPointer, JsonSchema } from "@corsac/core";

/** A setting that is found by its field name. */
export type NamedSetting =
  | "voice"
  | "speed"
  | "language"
  | "instructions"
  | "fps"
  | "generateAudio"
  | "mask"
  | "temperature"
  | "topP"
  | "topK"
  | "maxOutputTokens"
  | "stopSequences"
  | "presencePenalty"
  | "frequencyPenalty"
  | "responseFormat"
  | "streamOptions";

/**
 * Field names of settings of the AI SDK for which a model's description has no role, the preferred one first. Names are
 * compared without case, `_` and `-`.
 */
const names: Readonly<Record<NamedSetting, readonly string[]>> = {
  voice: ["voice", "voiceid", "speaker", "speakerid"],
  speed: ["speed", "speakingrate", "speechrate"],
  language: ["language", "languagecode", "lang"],
  instructions: ["instructions", "instruction", "voiceprompt"],
  fps: ["fps", "framespersecond", "framerate"],
  generateAudio: ["generateaudio", "enableaudio", "withaudio"],
  mask: ["mask", "maskimage", "maskurl"],
  temperature: ["temperature"],
  topP: ["topp"],
  topK: ["topk"],
  maxOutputTokens: ["maxoutputtokens", "maxtokens", "maxcompletiontokens", "maxnewtokens"],
  stopSequences: ["stop", "stopsequences"],
  presencePenalty: ["presencepenalty"],
  frequencyPenalty: ["frequencypenalty"],
  responseFormat: ["responseformat"],
  streamOptions: ["streamoptions"],
};

const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, "");

/** Whether a field has one of the names of a setting. */
export function isNamed(field: string, setting: NamedSetting): boolean {
  return names[setting].some((name) => name === plain(field));
}

/** The pointer to the field of an input that has one of the names of a setting. */
export function pointerOfSetting(
  { properties = {} }: JsonSchema,
  setting: NamedSetting,
): JsonPointer | undefined {
  const fields = Object.keys(properties);
  for (const name of names[setting]) {
    const field = fields.find((one) => plain(one) === name);
    if (field !== undefined) return `/${field.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return undefined;
}
