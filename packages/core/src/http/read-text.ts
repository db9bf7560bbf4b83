import { OutputTooLargeError } from "../errors/output-too-large-error.js";
import { after, type Clock } from "../time/clock.js";
import { interruptible } from "../time/interruptible.js";
import { watchSilence } from "../time/silence.js";
import { SilenceError } from "./silence-error.js";

/** What the read of a body may take. */
export interface BodyLimits {
  readonly clock: Clock;
  /** Milliseconds between two pieces. */
  readonly silence: number;
  /** Bytes. */
  readonly maximum: number;
}

/**
 * The text of a body.
 *
 * @throws {SilenceError} no piece came for too long
 * @throws {OutputTooLargeError} it has more bytes than allowed
 */
export async function readText(response: Response, limits: BodyLimits): Promise<string> {
  const read = { text: "" };
  await collect(response, limits, read);
  return read.text;
}

/**
 * The start of a body whose end is of no importance: what comes before a fault, the maximum, or the end of the time that
 * it is given. Its pieces may come for ever, so a limit of the silence between them is not enough.
 */
export async function readStart(response: Response, { time, ...limits }: StartLimits): Promise<string> {
  const read = { text: "" };
  await collect(response, { ...limits, silence: time }, read, time).catch(() => {});
  return read.text;
}

/** What the read of a body's start may take. */
interface StartLimits extends Omit<BodyLimits, "silence"> {
  /** Milliseconds altogether. */
  readonly time: number;
}

async function collect(
  response: Response,
  limits: BodyLimits,
  into: { text: string },
  time?: number,
): Promise<void> {
  const { clock, silence, maximum } = limits;
  const reader = response.body?.getReader();
  let heard = (): void => {};
  const work = async (): Promise<void> => {
    if (!reader) {
      // React Native has no streams: there the whole body is one piece.
      into.text = await response.text();
      return;
    }
    const decoder = new TextDecoder();
    let size = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      heard();
      size += part.value.length;
      if (size > maximum) throw tooLarge(maximum);
      into.text += decoder.decode(part.value, { stream: true });
    }
    into.text += decoder.decode();
  };
  try {
    await interruptible(work(), (interrupt) => {
      const watch = watchSilence(clock, silence, (limit) => interrupt(new SilenceError(limit)));
      heard = () => watch.heard();
      const callOff =
        time === undefined ? undefined : after(clock, time, () => interrupt(new SilenceError(time)));
      return () => {
        watch.end();
        callOff?.();
      };
    });
  } catch (error) {
    // Nobody reads what may still come.
    reader?.cancel().catch(() => {});
    throw error;
  }
}

function tooLarge(maximum: number): OutputTooLargeError {
  return new OutputTooLargeError(`The response has more than ${maximum} bytes`, {
    hint: "Raise maximumResponseSize of createClient if that is expected.",
  });
}
