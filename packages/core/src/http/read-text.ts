import { OutputTooLargeError } from "../errors/output-too-large-error.js";
import { after, type Clock } from "../time/clock.js";
import { interruptible } from "../time/interruptible.js";
import { watchSilence } from "../time/silence.js";
import { SilenceError } from "./silence-error.js";

/** The limits for reading a body. */
export interface BodyLimits {
  readonly clock: Clock;
  /** Milliseconds between two chunks. */
  readonly silence: number;
  /** The maximum size in bytes. */
  readonly maximum: number;
}

/**
 * Reads the text of a body.
 *
 * @throws {SilenceError} no chunk arrived within the limit
 * @throws {OutputTooLargeError} it has more bytes than allowed
 */
export async function readText(response: Response, limits: BodyLimits): Promise<string> {
  const read: Collected = { pieces: [], text: undefined };
  await collect(response, limits, read);
  return textOf(read);
}

/**
 * Reads the start of a body, until a fault, the maximum size, or the time limit. Chunks may arrive indefinitely, so a
 * limit of the time between them is not sufficient.
 */
export async function readStart(response: Response, { time, ...limits }: StartLimits): Promise<string> {
  const read: Collected = { pieces: [], text: undefined };
  await collect(response, { ...limits, silence: time }, read, time).catch(() => {});
  return textOf(read);
}

/** The limits for reading the start of a body. */
interface StartLimits extends Omit<BodyLimits, "silence"> {
  /** The total time in milliseconds. */
  readonly time: number;
}

/** The part of a body that was read: chunks, or its text if it has no stream. */
interface Collected {
  readonly pieces: Uint8Array[];
  text: string | undefined;
}

function textOf({ pieces, text }: Collected): string {
  if (text !== undefined) return text;
  const decoder = new TextDecoder();
  // Most bodies are one chunk, and a streaming decoder takes several times as long.
  if (pieces.length === 1) return decoder.decode(pieces[0]);
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
}

async function collect(
  response: Response,
  limits: BodyLimits,
  into: Collected,
  time?: number,
): Promise<void> {
  const { clock, silence, maximum } = limits;
  const reader = response.body?.getReader();
  let received = (): void => {};
  const work = async (): Promise<void> => {
    if (!reader) {
      // React Native has no streams: the whole body is read at once.
      into.text = await response.text();
      return;
    }
    let size = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      received();
      size += part.value.length;
      if (size > maximum) throw responseTooLarge(maximum);
      into.pieces.push(part.value);
    }
  };
  try {
    await interruptible(work(), (interrupt) => {
      const watch = watchSilence(clock, silence, (limit) => interrupt(new SilenceError(limit)));
      received = () => watch.received();
      const callOff =
        time === undefined ? undefined : after(clock, time, () => interrupt(new SilenceError(time)));
      return () => {
        watch.end();
        callOff?.();
      };
    });
  } catch (error) {
    // The rest is not read.
    reader?.cancel().catch(() => {});
    throw error;
  }
}

/** The error of a response, or of an event in it, that exceeds the limit in bytes or characters. */
export function responseTooLarge(maximum: number): OutputTooLargeError {
  return new OutputTooLargeError(`The response has more than ${maximum} bytes`, {
    hint: "Raise maximumResponseSize of createClient if that is expected.",
  });
}
