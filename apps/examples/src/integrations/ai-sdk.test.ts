import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createCorsac, optionsFor } from "@corsac/ai-sdk";
import { createClient } from "@corsac/core";
import {
  audioSpeech,
  audioTranscriptions,
  chatCompletions,
  fluxSchnell,
  recraftV3,
  responses,
  sdxl,
  videoGenerations,
} from "@corsac/models";
import { models } from "@corsac/models/catalog";
import { startSandbox } from "@corsac/sandbox/node";
import {
  APICallError,
  generateImage,
  experimental_generateSpeech as generateSpeech,
  generateText,
  experimental_generateVideo as generateVideo,
  InvalidArgumentError,
  InvalidResponseDataError,
  jsonSchema,
  NoSuchModelError,
  streamText,
  experimental_transcribe as transcribe,
} from "ai";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { repository } from "../test-support/repository.js";
import { serviceDocument } from "../test-support/service-document.js";

// The real `ai` over HTTP against the sandbox, with a provider that has no code for any service.
const sandbox = await startSandbox({
  documents: ["openai", "replicate", "video"].map(serviceDocument),
  duration: 50,
});
afterAll(() => sandbox.close());
const control = sandbox.test();
beforeEach(() => control.reset());

// `ai` prints warnings; here they are looked at.
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });

const client = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, pollInterval: 20 });
const corsac = createCorsac({ client, models: models.all });
const prompt = "a fox in the snow";

/** The bodies of the creates that the sandbox got. */
const sent = (): unknown[] => control.journal({ method: "POST" }).map(({ body }) => body);

describe("images", () => {
  it("are made as asked, with the prediction in the metadata", async () => {
    const { images, warnings, providerMetadata } = await generateImage({
      model: corsac.imageModel(fluxSchnell),
      prompt,
      n: 2,
      aspectRatio: "16:9",
      seed: 7,
      providerOptions: optionsFor(fluxSchnell, { output_format: "png" }),
    });
    expect(warnings).toEqual([]);
    expect(images.map(({ mediaType }) => mediaType)).toEqual(["image/png", "image/png"]);
    expect(sent()).toMatchObject([
      { input: { prompt, num_outputs: 2, aspect_ratio: "16:9", seed: 7, output_format: "png" } },
    ]);
    const [entry] = control.journal({ method: "POST" });
    const prediction = {
      id: entry?.prediction,
      model: "black-forest-labs/flux-schnell",
      status: "succeeded",
      url: expect.stringMatching(/^http/),
    };
    expect(providerMetadata["corsac"]?.images).toMatchObject([prediction, prediction]);
  });

  it("more than the model makes at once are several predictions", async () => {
    const { images } = await generateImage({ model: corsac.imageModel(recraftV3), prompt, n: 2 });
    expect(images).toHaveLength(2);
    expect(sent()).toHaveLength(2);
  });

  it("a size becomes width and height, or an aspect ratio with a warning", async () => {
    await generateImage({ model: corsac.imageModel(sdxl), prompt, size: "512x768" });
    expect(sent()).toMatchObject([{ input: { width: 512, height: 768 } }]);
    control.reset();
    const model = corsac.imageModel(fluxSchnell);
    const { warnings } = await generateImage({ model, prompt, size: "1920x1080" });
    expect(sent()).toMatchObject([{ input: { aspect_ratio: "16:9" } }]);
    expect(warnings).toMatchObject([{ type: "compatibility", feature: "size" }]);
  });

  it("what a model does not take is a warning and not sent", async () => {
    const model = corsac.imageModel(fluxSchnell);
    const size = "1024x1000";
    const { warnings } = await generateImage({ model, prompt, aspectRatio: "7:5", size });
    expect(warnings).toMatchObject([
      { type: "unsupported", feature: "size" },
      { type: "unsupported", feature: "aspectRatio", details: expect.stringContaining("/aspect_ratio") },
    ]);
    expect(sent()).toEqual([{ input: { prompt } }]);
  });

  it("files and a mask go into their fields", async () => {
    const png = Buffer.from("iVBORw0KGgo=", "base64");
    await generateImage({
      model: corsac.imageModel(sdxl),
      prompt: { text: prompt, images: [png], mask: png },
    });
    expect(sent()).toMatchObject([
      { input: { image: expect.stringMatching(/^data:/), mask: expect.stringMatching(/^data:/) } },
    ]);
  });

  it("a preset is a model by its name", async () => {
    await generateImage({ model: corsac.imageModel("sdxl:portrait"), prompt });
    expect(sent()).toMatchObject([{ input: { prompt, width: 832, height: 1216 } }]);
  });
});

describe("sound", () => {
  const fields = { model: "tts-1" };

  it("is made from a text", async () => {
    const { audio, warnings } = await generateSpeech({
      model: corsac.speechModel(audioSpeech, fields),
      text: "Good morning.",
      voice: "alloy",
      outputFormat: "wav",
      language: "en",
    });
    expect(audio.mediaType).toBe("audio/wav");
    expect(warnings).toMatchObject([{ feature: "language" }]);
    expect(sent()).toMatchObject([{ ...fields, input: "Good morning.", voice: "alloy" }]);
  });

  it("becomes a text again", async () => {
    const { audio } = await generateSpeech({
      model: corsac.speechModel("audio-speech:tts-1"),
      text: "Good morning.",
      voice: "alloy",
      outputFormat: "wav",
    });
    const { text, segments } = await transcribe({
      model: corsac.transcriptionModel(audioTranscriptions, { model: "whisper-1" }),
      audio: audio.uint8Array,
      providerOptions: optionsFor(audioTranscriptions, { response_format: "verbose_json" }),
    });
    expect(text).not.toBe("");
    expect(segments[0]).toMatchObject({ text: expect.any(String), startSecond: expect.any(Number) });
  });
});

describe("text", () => {
  it.each([chatCompletions, responses])("is answered to a conversation", async (model) => {
    const { text, finishReason, usage } = await generateText({
      model: corsac.languageModel<typeof chatCompletions | typeof responses>(model, { model: "gpt-4o" }),
      system: "You are brief.",
      messages: [
        { role: "user", content: "Which animal?" },
        { role: "assistant", content: "A fox." },
        { role: "user", content: "Where does it live?" },
      ],
      temperature: 0.2,
    });
    expect(text).toContain("Where does it live?");
    expect(finishReason).toBe("stop");
    expect(usage.inputTokens).toEqual(expect.any(Number));
    const [body] = sent();
    expect(body).toMatchObject({ model: "gpt-4o", temperature: 0.2 });
    const said = JSON.stringify(body);
    expect(said).toContain("You are brief.");
    expect(said.indexOf("Which animal")).toBeLessThan(said.indexOf('"assistant"'));
  });

  it("comes in pieces", async () => {
    const result = streamText({ model: corsac.languageModel("chat-completions:gpt-4o"), prompt });
    const pieces: string[] = [];
    for await (const piece of result.textStream) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join("")).toContain(prompt);
    expect(await result.finishReason).toBe("stop");
    expect(sent()).toMatchObject([{ stream: true, stream_options: { include_usage: true } }]);
  });

  it("tools are a warning", async () => {
    const { warnings } = await generateText({
      model: corsac.languageModel("chat-completions:gpt-4o"),
      prompt,
      tools: { weather: { inputSchema: jsonSchema({ type: "object" }) } },
    });
    expect(warnings).toMatchObject([{ type: "unsupported", feature: "tools" }]);
  });
});

describe("video", () => {
  it("is made from words and an image", async () => {
    const { video, warnings, providerMetadata } = await generateVideo({
      model: corsac.videoModel(videoGenerations, { model: "kling-v1" }),
      prompt: { text: prompt, image: Buffer.from("iVBORw0KGgo=", "base64") },
      duration: 5,
      resolution: "640x360",
    });
    expect(warnings).toEqual([]);
    expect(video.mediaType).toMatch(/^video\//);
    expect(sent()).toMatchObject([{ duration: 5, width: 640, height: 360 }]);
    expect(providerMetadata["corsac"]).toMatchObject({ id: expect.any(String), state: "succeeded" });
  });

  it("is started here and finished from JSON", async () => {
    control.set({ duration: 60_000 });
    const options = { prompt, n: 1, providerOptions: {} } as never;
    const started = await corsac.videoModel("video-generations:kling-v1").doStart(options);
    const operation = JSON.parse(JSON.stringify(started.operation));
    const elsewhere = createCorsac({ client, models: models.all }).videoModel("video-generations:kling-v1");
    expect(await elsewhere.doStatus({ operation })).toMatchObject({ status: "pending" });
    control.advance(120);
    const done = await elsewhere.doStatus({ operation });
    expect(done).toMatchObject({
      status: "completed",
      videos: [{ type: "binary", data: expect.any(Uint8Array) }],
    });
    await expect(elsewhere.doStatus({ operation: "x" })).rejects.toSatisfy(InvalidArgumentError.isInstance);
  });
});

/** Starts a video, writes its operation, and never ends by itself. */
const starter = `import { createCorsac } from "@corsac/ai-sdk";
import { createClient } from "@corsac/core";
import { videoGenerations } from "@corsac/models";
const client = createClient({ baseUrl: process.env.CORSAC_BASE_URL, apiKey: process.env.CORSAC_API_KEY });
const model = createCorsac({ client }).videoModel(videoGenerations, { model: "kling-v1" });
const { operation } = await model.doStart({ prompt: "a fox", n: 1, providerOptions: {} });
console.log(JSON.stringify(operation));
setInterval(() => {}, 1000);`;

it("a video that a killed process started is finished here", async () => {
  control.set({ duration: 600_000 });
  const child = spawn(process.execPath, ["--input-type=module", "-e", starter], {
    cwd: join(repository, "apps/examples"),
    env: { ...process.env, CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once("line", resolve),
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
  control.advance(1200);
  const model = corsac.videoModel(videoGenerations);
  const done = await model.doStatus({ operation: JSON.parse(line) });
  expect(done).toMatchObject({ status: "completed", videos: [{ type: "binary" }] });
  expect(sent()).toHaveLength(1);
});

const hasStatus =
  (status: number) =>
  (error: unknown): boolean =>
    APICallError.isInstance(error) && error.statusCode === status;

describe("what goes wrong", () => {
  it("an abort cancels the prediction at the service", async () => {
    control.set({ duration: 600_000 });
    const controller = new AbortController();
    const made = generateImage({
      model: corsac.imageModel(fluxSchnell),
      prompt,
      abortSignal: controller.signal,
    });
    await expect.poll(() => control.journal({ operation: "getPrediction" }).length).toBeGreaterThan(0);
    controller.abort();
    await expect(made).rejects.toThrow(/abort/i);
    await expect.poll(() => control.journal({ operation: "cancelPrediction", status: 200 })).toHaveLength(1);
  });

  it.each([
    ["a refused key", "status=401", hasStatus(401)],
    ["no money", "status=402", hasStatus(402)],
    ["a page in HTML", "answer=html", InvalidResponseDataError.isInstance],
    ["an error inside 200", "answer=error", APICallError.isInstance],
    ["a failed prediction", "outcome=failed", APICallError.isInstance],
    ["a connection that breaks after the create", "reset=headers", APICallError.isInstance],
  ] as const)("%s is an error of the AI SDK, and nothing is created twice", async (_what, failure, isIt) => {
    control.fail([{ failure, model: fluxSchnell.id, times: 1 }]);
    const made = generateImage({ model: corsac.imageModel(fluxSchnell), prompt, maxRetries: 2 });
    await expect(made).rejects.toSatisfy(isIt);
    expect(sent()).toHaveLength(1);
  });

  it("a status that cannot be read is invalid data", async () => {
    control.fail([{ failure: "answer=html", operation: "getPrediction" }]);
    const abortSignal = new AbortController().signal;
    const made = generateImage({ model: corsac.imageModel(fluxSchnell), prompt, maxRetries: 0, abortSignal });
    await expect(made).rejects.toSatisfy(InvalidResponseDataError.isInstance);
  });

  it("an input that the model does not take", async () => {
    const providerOptions = { corsac: { num_outputs: 99 } };
    const made = generateImage({ model: corsac.imageModel(fluxSchnell), prompt, providerOptions });
    await expect(made).rejects.toSatisfy(InvalidArgumentError.isInstance);
    await expect(made).rejects.toThrow(/num_outputs/);
    expect(sent()).toEqual([]);
  });

  it("a model that is not there, or of another kind", () => {
    expect(() => corsac.imageModel("flux-none")).toThrow(NoSuchModelError);
    expect(() => corsac.imageModel(audioSpeech)).toThrow(/does not|not a model that makes images/);
  });
});
