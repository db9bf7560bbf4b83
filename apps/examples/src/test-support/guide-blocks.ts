/** A fenced block of a guide, in the order of the page. */
export interface GuideBlock {
  /** The language after the fence: `sh`, `yaml`, `ts`, `text` … */
  readonly language: string;
  /** The file that its title names. */
  readonly file?: string;
  /** `written`: a command has written this file. `append`: the text goes to the end of the file. */
  readonly mode?: "written" | "append";
  readonly text: string;
}

/** The fenced blocks of a page. A block that begins with four backticks may contain blocks with three. */
export function guideBlocks(page: string): GuideBlock[] {
  return [...page.matchAll(/^(`{3,})(\w+)(.*)\n([\s\S]*?)^\1$/gm)].map(
    ([, , language = "", meta = "", text = ""]) => {
      const file = /title="([^"]+)"/.exec(meta)?.[1];
      const mode = /\b(written|append)$/.exec(meta)?.[1] as GuideBlock["mode"];
      return { language, ...(file && { file }), ...(mode && { mode }), text };
    },
  );
}

/** The words of a command line, without quotes. Only double quotes are known. */
export function commandWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
