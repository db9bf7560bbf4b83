import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import { corpusFiles } from "../pages/corpus-files.js";
import { seedFiles } from "../pages/seed-files.js";

/** Files that document one service: a folder of pages, or a file that holds all of it. */
export interface CorpusService {
  name: string;
  files: readonly SourceFile[];
}

const pageFolders = ["replicate", "fal", "suno", "chat", "cloudreve"];
/** Every file in these is a service of its own. */
const wholeServices = ["openapi", "replicate-openapi", "project", "markdown-export"];

/** The folders of published pages, one service each. */
export const pageServices: readonly CorpusService[] = pageFolders.map((name) => ({
  name: `page-md/${name}`,
  files: corpusFiles(`page-md/${name}`),
}));

/** Every service of the corpus, and that of the seeds. */
export const corpusServices: readonly CorpusService[] = [
  { name: "seeds", files: seedFiles },
  ...pageServices,
  ...wholeServices.flatMap((folder) =>
    corpusFiles(folder).map((file) => ({
      name: `${folder}/${file.path.replace("pages/", "")}`,
      files: [file],
    })),
  ),
  { name: "broken", files: corpusFiles("broken") },
  { name: "cog", files: corpusFiles("cog") },
].filter(({ files }) => files.length > 0);
