// `ai` 7, which needs Node 22, with @corsac/ai-sdk. The argument selects the part; the result is one line of JSON.
//   results: every function of the AI SDK · start: starts a video and never ends · finish: the video of CORSAC_OPERATION
import { createCorsac } from "@corsac/ai-sdk";
import { createClient } from "@corsac/core";
import { models } from "@corsac/models/catalog";
import {
  generateImage,
  generateSpeech,
  generateText,
  experimental_generateVideo as generateVideo,
  experimental_getVideoStatus as getVideoStatus,
  experimental_startVideo as startVideo,
  streamText,
  transcribe,
} from "ai-7";

const [part = "results"] = process.argv.slice(2);
const {
  CORSAC_BASE_URL: baseUrl,
  CORSAC_API_KEY: apiKey,
  CORSAC_OPERATION: operation = "null",
} = process.env;
const controller = new AbortController();
const client = createClient({
  baseUrl,
  apiKey,
  pollInterval: 20,
  onResponse: ({ request }) => {
    if (part === "abort" && request.method === "GET") controller.abort();
  },
});
const corsac = createCorsac({ client, models: models.all });
const prompt = "a fox in the snow";
const videoModel = corsac.videoModel("video-generations:kling-v1");

async function results() {
  const { image } = await generateImage({ model: corsac.imageModel("flux-schnell"), prompt });
  const { audio } = await generateSpeech({
    model: corsac.speechModel("audio-speech:tts-1"),
    text: "Good morning.",
    voice: "alloy",
    outputFormat: "wav",
  });
  const { text: transcript } = await transcribe({
    model: corsac.transcriptionModel("audio-transcriptions:whisper-1"),
    audio: audio.uint8Array,
  });
  const model = corsac.languageModel("chat-completions:gpt-4o");
  const { text } = await generateText({ model, prompt });
  const pieces = [];
  for await (const piece of streamText({ model, prompt }).textStream) pieces.push(piece);
  // With `poll` it uses doStart and doStatus, without it doGenerate.
  const { video } = await generateVideo({ model: videoModel, prompt });
  const { video: polled } = await generateVideo({ model: videoModel, prompt, poll: { intervalMs: 20 } });
  return {
    media: [image, audio, video, polled].map(({ mediaType, uint8Array }) => [mediaType, uint8Array.length]),
    texts: [transcript, text, pieces.join("")],
    pieces: pieces.length,
  };
}

/** An abort of the caller after the first query, while the image is made. */
async function abort() {
  const made = generateImage({
    model: corsac.imageModel("flux-schnell"),
    prompt,
    abortSignal: controller.signal,
  });
  return made.then(
    () => "an image",
    (error) => error.name,
  );
}

const parts = {
  results,
  abort,
  start: () => startVideo({ model: videoModel, prompt }),
  finish: async () => {
    const { status, videos = [] } = await getVideoStatus(videoModel, { operation: JSON.parse(operation) });
    return { status, videos: videos.length };
  },
};

console.log(JSON.stringify(await parts[part]()));
// A process that started a video and is then killed.
if (part === "start") setInterval(() => {}, 1000);
