/** A model as the index shows it. */
export interface ListedModel {
  title: string;
  id: string;
  description: string;
  href: string;
  /** `image`, `audio`, `video` … */
  kind: string;
  /** The service's title. */
  service: string;
  /** The roles of its input fields. */
  takes: string[];
}

interface Texted {
  title?: string;
  description?: string;
  "x-corsac-text"?: { title?: Record<string, string>; description?: Record<string, string> };
}

interface Document {
  info: { title: string };
  "x-corsac-service": Texted & { name: string };
  "x-corsac-models"?: (Texted & {
    id: string;
    slug: string;
    media: string;
    roles?: Record<string, unknown>;
  })[];
}

function text(node: Texted, field: "title" | "description", language: string): string | undefined {
  return node["x-corsac-text"]?.[field]?.[language] ?? node[field];
}

/** The models of documents, in the order of the documents. @param language `en` or `zh` */
export function listModels(documents: readonly Document[], language: string): ListedModel[] {
  const root = language === "en" ? "" : `/${language}`;
  return documents.flatMap((document) => {
    const service = document["x-corsac-service"];
    return (document["x-corsac-models"] ?? []).map((model) => ({
      title: text(model, "title", language) ?? model.id,
      id: model.id,
      description: text(model, "description", language) ?? "",
      href: `${root}/reference/${service.name}/models/${model.slug}/`,
      kind: model.media,
      service: text(service, "title", language) ?? document.info.title,
      takes: Object.keys(model.roles ?? {}),
    }));
  });
}
