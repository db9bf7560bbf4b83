// Calls a generator for each document from the parent process. Responds with the error, or with nothing.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const generate = {
  "openapi-typescript": async () => {
    const { default: openapiTS, astToString } = await import("openapi-typescript");
    return async (from, out) => {
      const types = await openapiTS(pathToFileURL(from), { silent: true });
      writeFileSync(join(out, "types.ts"), astToString(types));
    };
  },
  "@hey-api/openapi-ts": async () => {
    const { createClient } = await import("@hey-api/openapi-ts");
    return async (input, output) => {
      await createClient({ input, output, logs: { level: "silent", file: false } });
    };
  },
}[process.argv[2]];

const ready = generate();
process.on("message", async ({ from, out }) => {
  try {
    await (await ready)(from, out);
    process.send("");
  } catch (error) {
    process.send(`Error: ${error?.stack ?? error}`);
  }
});
