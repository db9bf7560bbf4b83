import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { collect, type Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { advised, finding } from "../findings/finding.js";
import { ReferenceLibrary } from "../references/reference-library.js";
import type { References } from "../references/references.js";
import type { Form } from "./form.js";
import { servedModel } from "./model-object/served-model.js";
import { openApiFile } from "./openapi/openapi-file.js";
import type { FileReading, Page } from "./page.js";
import { partFiles } from "./part-files.js";
import { forms, isUnderstood, readFile } from "./read-file.js";
import { placeRequests } from "./samples/place-requests.js";

/** The content of a service's files, in one format for all forms. */
export interface FilesRead {
  readings: FileReading[];
  /** False if no file can be read as documentation. */
  readable: boolean;
}

/**
 * The stage `forms`, including `references`: detects the form of each file of a service, resolves the references
 * between them (`references/link-references.ts`), and returns the content of each file.
 *
 * @param references The files that references may resolve to, other than the files themselves.
 */
export function readFiles(
  files: readonly SourceFile[],
  references: References | undefined,
  diagnostics: Diagnostics,
): FilesRead {
  const library = new ReferenceLibrary(files, references);
  const parts = partFiles(files, library);
  let readings: FileReading[] = [];
  const found = collect((own) => {
    const whole = files.filter((file) => !parts.has(file));
    readings = whole.flatMap((file) => readFile(file, own, library));
    if (readings.length > 0 && readings.every(isModelAlone)) {
      const alone = readings;
      readings = whole.flatMap((file, index) =>
        asServed(file, readFile(file, own, library, served(file)), alone, index === 0),
      );
    }
    readings = placeRequests(readings, own);
  });
  const readable = files.length === 0 || readings.some(isUnderstood);
  const only = found.find(({ rule }) => rule === "no-api-in-file");
  // For a single file, the error states the reason itself.
  const isMerged = !readable && files.length === 1 && only !== undefined;
  const others = isMerged ? found.filter((one) => one !== only) : found;
  if (!readable) diagnostics.report(...nothingRead(files, isMerged ? only : undefined, others.length > 0));
  diagnostics.report(...others);
  return { readings, readable };
}

/** Whether a reading consists only of a model's own schema. */
const isModelAlone = ({ pages, models }: FileReading): boolean =>
  pages.length === 0 && (models ?? []).length > 0;

/** Without any page that a model could supplement, the document of its server is read as an API. */
const served = (file: SourceFile): readonly Form[] => {
  const form = [servedModel, openApiFile].find((one) => one.recognises(file));
  return form === undefined ? forms : [form];
};

/**
 * The document of a model's server, with the model assigned to the page that runs it, and the model's own schema, which
 * supplements that page. The other parts are the same for all such servers: those of the first are used.
 */
function asServed(
  { path }: SourceFile,
  served: FileReading[],
  alone: readonly FileReading[],
  isFirst: boolean,
): FileReading[] {
  const model = alone.flatMap(({ models = [] }) => models).find(({ location }) => location.file === path);
  if (model === undefined) return served;
  const runs = (page: Page): boolean =>
    page.method === "post" && page.models.length === 0 && /\/predictions$/.test(page.path.text);
  return served.map((reading) => ({
    ...reading,
    models: [model],
    pages: reading.pages.flatMap((page): Page[] => {
      if (runs(page)) return [{ ...page, models: [{ text: model.id, location: model.location }] }];
      return isFirst ? [page] : [];
    }),
  }));
}

/**
 * The error of a service if no file can be read.
 *
 * @param reason The finding about the only file.
 * @param hasOthers Whether there are other findings, which the hint refers to.
 */
function nothingRead(
  files: readonly SourceFile[],
  reason: Diagnostic | undefined,
  hasOthers: boolean,
): Diagnostic[] {
  const isKnown = reason !== undefined && !/^The file holds no API/.test(reason.message);
  const message =
    files.length > 1
      ? phrase`None of the ${files.length} files can be read as API documentation`
      : isKnown
        ? phrase`${reason.wording ?? reason.message}: it cannot be read as API documentation`
        : phrase`The file cannot be read as API documentation`;
  const hint =
    isKnown && reason.hint !== undefined && !hasOthers
      ? { hint: reason.hint, ...(reason.hintWording && { hintWording: reason.hintWording }) }
      : hasOthers
        ? {}
        : advised(saveAgain);
  return files.slice(0, 1).map(({ path }) => ({
    ...finding("no-documentation", message, { file: path, line: 1, column: 1 }),
    ...hint,
  }));
}

const saveAgain: Message = phrase`Give pages with operations: as published .md pages, as text, as OpenAPI, or as a Postman collection.`;
