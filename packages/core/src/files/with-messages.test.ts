import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { chatCompletions, ledgerAsk } from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";
import { withMessages } from "./with-messages.js";

test("words and files are put into messages as the model takes them, and files are sent as in any input", async () => {
  const gateway = await startGateway(() => ({ json: { choices: [{ message: { content: "a fox" } }] } }));
  const image = new Blob([new Uint8Array([0x47, 0x49, 0x46, 0x38])], { type: "image/gif" });
  const said = { text: "What is this?", system: "Be brief.", images: [image, "https://f.example/1.png"] };
  const input = withMessages(chatCompletions, said, {
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
  expect(String((await files).error)).toContain("The messages of chat-completions take words alone");
  const none = outcome(Promise.resolve().then(() => withMessages(ledgerAsk, { text: "x" })));
  expect(String((await none).error)).toContain("ledger-ask takes no messages");
});
