import type { JsonObject, MediaKind, SourceReference } from "@corsac/importer/document";
import type { Field } from "../fields/field.js";
import type { Picture } from "../pictures/pictures.js";

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
  /** What the model fixes in the request: JSON Pointer and value. */
  fixed: [pointer: string, value: string][];
}

export interface OutputFileView {
  /** JSON Pointer; empty for the output itself. */
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

export interface Sample {
  label: string;
  /** A language name of Expressive Code. */
  language: string;
  code: string;
}

export interface ModelPage extends PageBase {
  kind: "model";
  id: string;
  media: MediaKind;
  service: { title: string; href: string };
  creates: CreateLink[];
  fields: Field[];
  output: { documented: boolean; type: string; description?: string; files: OutputFileView[] };
  presets: PresetView[];
  exampleInput: JsonObject;
  samples: Sample[];
  pictures: Picture[];
}

export interface BodyVariant {
  title: string;
  /** The page of the model this variant belongs to. */
  href?: string;
  fields: Field[];
  /** As JSON, indented. */
  example?: string;
}

export interface ResponseView {
  /** `200`, `4XX`, `default`. */
  status: string;
  description?: string;
  mediaType?: string;
  type?: string;
  fields: Field[];
  /** As JSON, indented. */
  example?: string;
}

export type ParameterPlace = "path" | "query" | "header" | "cookie";

export interface OperationPage extends PageBase {
  kind: "operation";
  operationId: string;
  method: string;
  path: string;
  deprecated: boolean;
  service: { title: string; href: string };
  servers: { url: string; description?: string; stripPrefix?: string }[];
  parameters: { place: ParameterPlace; fields: Field[] }[];
  body?: { mediaType: string; required: boolean; variants: BodyVariant[] };
  responses: ResponseView[];
  sample: string;
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
  servers: OperationPage["servers"];
  models: ModelCard[];
  operations: OperationRow[];
}

export type ReferencePage = ModelPage | OperationPage | ServicePage;
