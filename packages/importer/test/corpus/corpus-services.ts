import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import { corpusFiles, ownFiles } from "../pages/corpus-files.js";
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

/** What is read of each form of our own corpus: every folder below is one service, or every file. */
const ownFolders = ["page-md/tidepool", "page-md/brickyard", "dump", "text", "text-en", "cog", "broken"];
const ownWholes = ["openapi", "swagger", "project", "markdown-export", "postman"];

/** Every service of our own corpus. */
export const ownServices: readonly CorpusService[] = [
  ...ownFolders.map((name) => ({ name: `own/${name}`, files: ownFiles(name) })),
  ...ownWholes.flatMap((folder) =>
    ownFiles(folder).map((file) => ({
      name: `own/${folder}/${file.path.replace("pages/", "")}`,
      files: [file],
    })),
  ),
];

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
