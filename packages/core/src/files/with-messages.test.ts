import { expect, test } from "vitest";
import type { JsonValue } from "../descriptor/json.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { chatCompletions, ledgerAsk } from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { InputFile } from "./input-file.js";
import { withMessages } from "./with-messages.js";

test("text and files are written into messages as the model's description defines, and files are sent as in any input", async () => {
  const gateway = await startGateway(() => ({ json: { choices: [{ message: { content: "a fox" } }] } }));
  const image = new Blob([new Uint8Array([0x47, 0x49, 0x46, 0x38])], { type: "image/gif" });
  const content = { text: "What is this?", system: "Be brief.", images: [image, "https://f.example/1.png"] };
  const input = withMessages(chatCompletions, content, {
    model: "parlour-talk",
    messages: [{ role: "assistant", content: "Hello." }],
  });
  await testClient(gateway.url).run(chatCompletions, input);
  expect(JSON.parse(gateway.seen[0]?.body ?? "").messages).toEqual([
    { role: "system", content: "Be brief." },
    { role: "assistant", content: "Hello." },
    {
      role: "user",
      content: [
        { type: "text", text: "What is this?" },
        { type: "image_url", image_url: { url: "data:image/gif;base64,R0lGOA==" } },
        { type: "image_url", image_url: { url: "https://f.example/1.png" } },
      ],
    },
  ]);
});

test("words alone stay a text", () => {
  expect(withMessages(chatCompletions, { text: "Hello" })).toEqual({
    messages: [{ role: "user", content: "Hello" }],
  });
});

test("words alone are a part where the messages always have a list of parts", () => {
  const messages = {
    pointer: "/contents",
    user: { role: "user", parts: ["{parts}"] },
    text: { text: "{text}" },
  };
  const listing = { ...chatCompletions, messages: { ...messages, image: { uri: "{url}" } } };
  expect(withMessages(listing, { text: "Hello" })).toEqual({
    contents: [{ role: "user", parts: [{ text: "Hello" }] }],
  });
  expect(withMessages(listing, { text: "Hello", images: ["https://f.example/1.png"] })).toEqual({
    contents: [{ role: "user", parts: [{ text: "Hello" }, { uri: "https://f.example/1.png" }] }],
  });
});

test("what the messages do not take is an error", async () => {
  const sound = outcome(
    Promise.resolve().then(() => withMessages(chatCompletions, { audio: ["https://f.example/1.mp3"] })),
  );
  expect(String((await sound).error)).toContain("The messages of chat-completions take no audio");
  const { messages = { pointer: "", user: {} } } = chatCompletions;
  const wordy = { ...chatCompletions, messages: { ...messages, user: { content: "{text}" } } };
  const files = outcome(
    Promise.resolve().then(() => withMessages(wordy, { text: "x", images: ["https://f.example/1.png"] })),
  );
  expect(String((await files).error)).toContain("The messages of chat-completions contain only text");
  const none = outcome(Promise.resolve().then(() => withMessages(ledgerAsk, { text: "x" })));
  expect(String((await none).error)).toContain("ledger-ask takes no messages");
});

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const { messages: chatMessages = { pointer: "", user: {} } } = chatCompletions;
const byContent = { type: "image", source: { media_type: "{mediaType}", data: "{base64}" } };
const byAddress = { type: "image", source: { url: "{url}" } };

/** The parts of the message that a gateway gets for some files. */
async function sentParts(image: JsonValue, images: readonly (string | InputFile)[]): Promise<unknown[]> {
  const gateway = await startGateway(() => ({ json: { choices: [{ message: { content: "a fox" } }] } }));
  const model = { ...chatCompletions, messages: { ...chatMessages, image } };
  const input = withMessages(model, { text: "?", images }, { model: "parlour-talk" });
  await testClient(gateway.url).run(model, input);
  return JSON.parse(gateway.seen[0]?.body ?? "").messages[0].content.slice(1);
}

test("a file's content is base64 with its media type where the template has places for them", async () => {
  const stream = new Blob([new Uint8Array(png)]).stream();
  expect(await sentParts(byContent, [new Uint8Array(png), stream, "data:image/gif;base64,R0lGOA=="])).toEqual(
    [
      { type: "image", source: { media_type: "image/png", data: "iVBORw0KGgo=" } },
      { type: "image", source: { media_type: "image/png", data: "iVBORw0KGgo=" } },
      { type: "image", source: { media_type: "image/gif", data: "R0lGOA==" } },
    ],
  );
  const sound = { format: "{extension}", data: "{base64}" };
  const wav = new Blob([new Uint8Array(4)], { type: "audio/mpeg" });
  expect(await sentParts(sound, [wav])).toEqual([{ format: "mp3", data: "AAAAAA==" }]);
});

test("of several templates an address takes the one with an address, and content the one with content", async () => {
  const images = ["https://f.example/1.png", new URL("https://f.example/2.png"), new Uint8Array(png)];
  expect(await sentParts([byAddress, byContent], images)).toEqual([
    { type: "image", source: { url: "https://f.example/1.png" } },
    { type: "image", source: { url: "https://f.example/2.png" } },
    { type: "image", source: { media_type: "image/png", data: "iVBORw0KGgo=" } },
  ]);
});

test("a large file is sent as base64, and not as an upload or a data URL", async () => {
  const [part] = await sentParts(byContent, [new Blob([new Uint8Array(600_000)], { type: "image/png" })]);
  expect(part).toMatchObject({ source: { media_type: "image/png", data: "A".repeat(800_000) } });
});

test("an address where only content is taken, and a damaged data URL, are errors before anything is sent", async () => {
  const address = await outcome(sentParts(byContent, ["https://f.example/1.png"]));
  expect(String(address.error)).toContain("The messages of chat-completions take the content of an image");
  expect(address.error).toMatchObject({ hint: expect.stringContaining("https://f.example/1.png") });
  const damaged = await outcome(sentParts(byContent, ["data:image/png;base64,?"]));
  expect(String(damaged.error)).toContain("is a data URL that cannot be read");
});
