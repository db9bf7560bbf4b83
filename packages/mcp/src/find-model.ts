import { type Model, modelsByName } from "@corsac/core";

/**
 * The name of a model in this server: its slug, prefixed with its service's name if another service has the same slug,
 * and its preset.
 */
export function nameOf(models: readonly Model[], { slug, service, preset }: Model): string {
  const shared = models.some((other) => other.slug === slug && other.service.name !== service.name);
  return `${shared ? `${service.name}/` : ""}${slug}${preset === undefined ? "" : `:${preset.name}`}`;
}

/** The model with a name; a preset follows a colon. An ambiguous name matches none. */
export function findModel(models: readonly Model[], name: string): Model | undefined {
  const colon = name.lastIndexOf(":");
  return (
    only(models, name, undefined) ??
    (colon < 0 ? undefined : only(models, name.slice(0, colon), name.slice(colon + 1)))
  );
}

function only(models: readonly Model[], name: string, preset: string | undefined): Model | undefined {
  const [found, another] = modelsByName(models, name).filter((model) => model.preset?.name === preset);
  return another === undefined ? found : undefined;
}
