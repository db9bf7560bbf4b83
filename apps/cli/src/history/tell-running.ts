import type { Environment } from "../environment.js";
import { say } from "../language/say.js";
import { isProcessGone } from "../process-mark.js";
import { styleOf } from "../terminal/style.js";
import type { HistoryEntry } from "./history-entry.js";
import { readRecentHistory } from "./read-history.js";
import { appendHistory } from "./write-history.js";

/** The maximum number of listed predictions; more are counted. */
const mostListed = 3;

async function isLeftBehind({ id, state, waiting, notified }: HistoryEntry): Promise<boolean> {
  if (state !== "created" || id === undefined || waiting === undefined || notified === true) return false;
  return isProcessGone(waiting);
}

/**
 * Reports on a terminal the predictions whose command ended while waiting, for example because the terminal was closed:
 * they may still run. Each is reported once.
 */
export async function tellRunning(environment: Environment): Promise<void> {
  const { stderr } = environment;
  if (!stderr.isTerminal) return;
  const left: HistoryEntry[] = [];
  for (const entry of await readRecentHistory(environment)) if (await isLeftBehind(entry)) left.push(entry);
  if (left.length === 0) return;
  const style = styleOf(environment, stderr);
  stderr.write(
    say`${style.yellow(say`note:`)} ${left.length === 1 ? "A prediction" : say`${left.length} predictions`} of an earlier command may still run:\n`,
  );
  for (const { id } of left.slice(0, mostListed)) stderr.write(say`  corsac predictions wait ${id}\n`);
  if (left.length > mostListed) stderr.write(say`  corsac history lists the others\n`);
  for (const { nonce } of left) await appendHistory({ nonce, notified: true }, environment);
}
