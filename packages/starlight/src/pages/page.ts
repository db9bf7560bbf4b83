import type { JsonObject, MediaKind, SourceReference } from "@corsac/importer/document";
import type { Field } from "../fields/field.js";
import type { Picture } from "../pictures/pictures.js";
import type { ModelSample } from "../samples/model-samples.js";
import type { PagePath } from "./address.js";

/** An entry of the table of contents. */
export interface Heading {
  depth: 2 | 3;
  slug: string;
  text: string;
}

interface PageBase {
  title: string;
  description?: string;
  headings: Heading[];
  source: SourceReference[];
}

/** A way to create a prediction, with its page. */
export interface CreateLink {
  method: string;
  path: string;
  href: string;
  /** The model's fixed values in the request: JSON Pointer and value. */
  fixed: [pointer: string, value: string][];
}

export interface OutputFileView {
  /** JSON Pointer. Empty for the output itself. */
  pointer: string;
  media: MediaKind;
  spectrogramOf?: string;
}

export interface PresetView {
  name: string;
  exportName: string;
  description?: string;
  /** Field and value. */
  fixes: [name: string, value: string][];
  suggests: [name: string, value: string][];
}

export interface ModelPage extends PageBase {
  kind: "model";
  /** `replicate/models/sdxl` */
  path: PagePath;
  id: string;
  media: MediaKind;
  service: { title: string; href: string };
  creates: CreateLink[];
  fields: Field[];
  output: { documented: boolean; type: string; description?: string; files: OutputFileView[] };
  presets: PresetView[];
  exampleInput: JsonObject;
  /** Samples with the required fields. */
  samples: ModelSample[];
  /** Samples with all fields of the example. Empty if it has no more fields. */
  fullSamples: ModelSample[];
  pictures: Picture[];
}

export interface BodyVariant {
  title: string;
  /** The page of the model this variant belongs to. */
  href?: string;
  /** Unique on the page. */
  anchor: string;
  /** The schema's name or a short name of its type. */
  type: string;
  /** The anchor on the page at which its fields are already listed. */
  sameAs?: string;
  fields: Field[];
  examples: ExampleView[];
}

/** A request body or a response in one media type. */
export interface ContentView {
  mediaType: string;
  variants: BodyVariant[];
}

export interface ExampleView {
  title?: string;
  /** A language name of Expressive Code. */
  language: string;
  code: string;
}

/** Responses with the same content. */
export interface ResponseView {
  /** `200`, `4XX` or `default`, and its description. */
  statuses: { status: string; description?: string }[];
  contents: ContentView[];
}

/** One alternative of a request's security: the schemes that are required together. */
export interface SecurityView {
  schemes: {
    name: string;
    how: string;
    description?: string;
    scopes: { name: string; description?: string }[];
  }[];
}

export interface ServerView {
  url: string;
  description?: string;
  stripPrefix?: string;
  variables: { name: string; value: string; values: string[]; description?: string }[];
}

export type ParameterPlace = "path" | "query" | "header" | "cookie";

export interface OperationPage extends PageBase {
  kind: "operation";
  operationId: string;
  /** The page's path, if it has a playground. */
  playground?: string;
  method: string;
  path: string;
  deprecated: boolean;
  service: { title: string; href: string };
  tags: string[];
  servers: ServerView[];
  security: SecurityView[];
  parameters: { place: ParameterPlace; fields: Field[] }[];
  body?: { required: boolean; description?: string; contents: ContentView[] };
  responses: ResponseView[];
  samples: ModelSample[];
}

export interface ModelCard {
  title: string;
  id: string;
  description?: string;
  media: MediaKind;
  href: string;
  picture?: Picture;
}

export interface OperationRow {
  title: string;
  method: string;
  path: string;
  href: string;
  deprecated: boolean;
}

export interface ServicePage extends PageBase {
  kind: "service";
  name: string;
  servers: ServerView[];
  security: SecurityView[];
  models: ModelCard[];
  /** Grouped by tag. One group without a title if the document has no tags. */
  operations: { title?: string; anchor: string; description?: string; rows: OperationRow[] }[];
}

export type ReferencePage = ModelPage | OperationPage | ServicePage;
