import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

/** The parts of `key=value` or `key=@file`. */
export interface Assignment {
  key: string;
  text: string;
  /** Whether `text` is the path of a file to read. */
  isFile: boolean;
}

/** Reads one value of `-i` (or of a similar option). `key=@@x` is the text `@x`. */
export function parseAssignment(argument: string, option = "-i"): Assignment {
  const equals = argument.indexOf("=");
  if (equals < 1)
    throw usageError(
      say`${option} ${JSON.stringify(argument)} is not key=value.`,
      say`Write for example ${option} key=7, or -i key=@file.txt for a file's content.`,
      "invalid-assignment",
    );
  const key = argument.slice(0, equals).trim();
  const text = argument.slice(equals + 1);
  if (text.startsWith("@@")) return { key, text: text.slice(1), isFile: false };
  if (text.startsWith("@") && text.length > 1) return { key, text: text.slice(1), isFile: true };
  return { key, text, isFile: false };
}
