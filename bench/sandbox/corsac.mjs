// The built sandbox with its defaults: requests are validated completely, and the journal is enabled.
import { readFile } from "node:fs/promises";

const { startSandbox } = await import(process.env.SANDBOX);
const document = JSON.parse(await readFile(process.env.DOCUMENT, "utf8"));
const sandbox = await startSandbox({
  documents: [document],
  ...(process.env.DURATION === undefined ? {} : { duration: Number(process.env.DURATION) }),
});
process.on("SIGINT", () => process.exit(0));
process.on("message", () => {
  if (global.gc) global.gc();
  process.send?.({ memory: process.memoryUsage() });
});
process.send?.({ port: sandbox.port });
