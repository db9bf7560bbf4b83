import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { exitCode } from "../errors/exit-code.js";
import { parseWhole } from "../input/parse-number.js";
import { readNamedFile } from "../input/read-field-file.js";
import { say } from "../language/say.js";
import { truncate } from "../terminal/columns.js";
import { styleOf } from "../terminal/style.js";
import { untilInterrupt } from "../until-interrupt.js";
import { type JudgedDelivery, judgeDelivery } from "../webhook/judge-delivery.js";
import { startWebhookServer } from "../webhook/webhook-server.js";

/** The maximum length of a body that is printed for a person. Columns. */
const longestBody = 300;

function judgement({ verified, reason }: JudgedDelivery): string {
  if (verified === undefined) return "not checked";
  return verified ? "verified" : `not verified: ${reason}`;
}

export const listenForWebhooks: Command = defineCommand({
  description: "Receive webhooks on this machine and print them.",
  details:
    "Only this machine can reach it: a tunnel of yours brings webhooks from outside. With a secret the signature is checked (Standard Webhooks), and a webhook that is not verified is answered with 401. Ctrl-C ends it. With --json the first line is {url, pid}, and each webhook is one line.",
  args: {
    port: { type: "string", valueHint: "number", description: "The port; 0 takes a free one (4011)" },
    "secret-file": {
      type: "string",
      valueHint: "file",
      description: "A file that holds the signing secret; instead of CORSAC_WEBHOOK_SECRET",
    },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac webhook listen", what: "prints what comes" },
    { line: "corsac webhook listen --port 0 --json", what: "for a script: read the first line" },
  ],
  async run({ args, environment }) {
    const { stdout, stderr, pid, now } = environment;
    const json = args.json === true;
    const file = args["secret-file"];
    const held =
      file === undefined
        ? environment.variables["CORSAC_WEBHOOK_SECRET"]
        : new TextDecoder().decode(await readNamedFile(file, environment));
    const secret = held?.trim() || undefined;
    const style = styleOf(environment, stdout);
    const write = (delivery: JudgedDelivery): void => {
      if (json) {
        stdout.write(`${JSON.stringify({ received: new Date(now()).toISOString(), ...delivery })}\n`);
        return;
      }
      const body = typeof delivery.body === "string" ? delivery.body : JSON.stringify(delivery.body);
      stdout.write(`${style.cyan(delivery.path)} ${judgement(delivery)}\n  ${truncate(body, longestBody)}\n`);
    };
    const server = await startWebhookServer(
      parseWhole(args.port ?? "4011", "--port", 65_535),
      async (one) => {
        const judged = await judgeDelivery(one, secret, now);
        write(judged);
        return judged.verified === false ? 401 : 200;
      },
    );
    if (json) stdout.write(`${JSON.stringify({ url: server.url, pid })}\n`);
    else stderr.write(say`Webhooks are received at ${server.url} (any path). Ctrl-C ends it.\n`);
    await untilInterrupt(environment);
    await server.close();
    return exitCode.success;
  },
});
