import type { DescribedError } from "./described-error.js";

/** A command at the end of a line or question: `Start it: corsac sandbox`, `Did you mean corsac sandbox acme?` */
const command = /(?:^|[:;,] |with |or |mean )(corsac [^;]*[^.;?])\??$/;

/** The same in Chinese, where a command of which more is said is followed by Chinese text: `启动沙箱：corsac sandbox` */
const chineseCommand =
  /(?:\p{Script=Han} ?|[：；，。])(corsac [^;；\p{Script=Han}]*[^.;。；？\s\p{Script=Han}])[。？?]?$/u;

/** The command at the end of a line. */
export function commandAtEnd(line: string): string | undefined {
  return (command.exec(line) ?? chineseCommand.exec(line))?.[1];
}

/** The commands in an error's hint and details, for programs that continue automatically. */
export function nextCommands({ hint, details }: Pick<DescribedError, "hint" | "details">): string[] {
  const lines = [...(hint ?? "").split("\n"), ...details];
  return lines.flatMap((line) => commandAtEnd(line.trim()) ?? []);
}
