import { expect, test } from "vitest";
import type { MessagesBinding } from "../descriptor/model.js";
import { defineModel, type Model } from "../model/define-model.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { chat } from "../testing/services/answer-shapes.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { withMessages } from "./with-messages.js";

const messages: MessagesBinding = {
  pointer: "/messages",
  user: { role: "user", content: "{parts}" },
  system: { role: "system", content: "{text}" },
  text: { type: "text", text: "{text}" },
  image: { type: "image_url", image_url: { url: "{url}" } },
};
const schema = { type: "object", properties: { messages: { type: "array", items: { type: "object" } } } };
const talking: Model<{ messages: object[] }, unknown> = defineModel({
  ...chat,
  id: "talking",
  messages,
  input: { pointer: "", schema },
});

test("words and files are put into messages as the model takes them, and files are sent as in any input", async () => {
  const gateway = await startGateway(() => ({ json: { choices: [{ message: { content: "a fox" } }] } }));
  const image = new Blob([new Uint8Array([0x47, 0x49, 0x46, 0x38])], { type: "image/gif" });
  const said = { text: "What is this?", system: "Be brief.", images: [image, "https://f.example/1.png"] };
  const input = withMessages(talking, said, { messages: [{ role: "assistant", content: "Hello." }] });
  await testClient(gateway.url).run(talking, input);
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
  expect(withMessages(talking, { text: "Hello" })).toEqual({
    messages: [{ role: "user", content: "Hello" }],
  });
});

test("what the messages do not take is an error", async () => {
  const sound = outcome(
    Promise.resolve().then(() => withMessages(talking, { audio: ["https://f.example/1.mp3"] })),
  );
  expect(String((await sound).error)).toContain("The messages of talking take no audio");
  const wordy = { ...talking, messages: { ...messages, user: { content: "{text}" } } };
  const files = outcome(
    Promise.resolve().then(() => withMessages(wordy, { text: "x", images: ["https://f.example/1.png"] })),
  );
  expect(String((await files).error)).toContain("The messages of talking take words alone");
  const none = outcome(Promise.resolve().then(() => withMessages(chat, { text: "x" })));
  expect(String((await none).error)).toContain("chat takes no messages");
});
