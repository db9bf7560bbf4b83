// aimock's fal queue with the same response for every model.
import { LLMock } from "@copilotkit/aimock";

const mock = new LLMock({ port: 0, host: "127.0.0.1" });
mock.onFalQueue(/.*/, {
  images: [{ url: "https://files.example/a.png", width: 1024, height: 1024 }],
  seed: 7,
});
const url = await mock.start();
process.on("SIGINT", () => process.exit(0));
process.send?.({ port: Number(new URL(url).port) });
