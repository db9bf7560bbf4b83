import { fileURLToPath } from "node:url";
import type { Reference } from "../pages/reference.js";
import { starlightTranslations } from "../phrases/phrases.js";
import { readPictures } from "../pictures/read-pictures.js";
import type { CorsacStarlightOptions } from "./options.js";
import { readServices } from "./read-services.js";
import { serviceSidebar } from "./sidebar.js";
import { siteLocales } from "./site-locales.js";
import type { StarlightReferencePlugin } from "./starlight-types.js";
import { virtualReference } from "./virtual-reference.js";

/** A file of `src/site`, which is shipped as it is: at the same place from `src/plugin` and from `dist/plugin`. */
function shippedFile(name: string): URL {
  return new URL(`../../src/site/${name}`, import.meta.url);
}

/**
 * A Starlight plugin: a page for every service, model and operation of OpenAPI documents with Corsac's extensions, in
 * every locale of the site, with their sidebar groups after the site's own.
 * @throws StarlightPluginError when a document or the pictures cannot be read
 */
export function corsacStarlight(options: CorsacStarlightOptions): StarlightReferencePlugin {
  const base = (options.base ?? "reference").replace(/^\/+|\/+$/g, "");
  return {
    name: "@corsac/starlight",
    hooks: {
      "i18n:setup"({ injectTranslations }) {
        injectTranslations(starlightTranslations());
      },
      async "config:setup"({ config, updateConfig, addIntegration, astroConfig, useTranslations, logger }) {
        const root = fileURLToPath(astroConfig.root);
        const pictures =
          options.pictures === undefined
            ? { entries: [], url: "" }
            : readPictures(
                fileURLToPath(new URL(`${options.pictures.replace(/\/+$/, "")}/`, astroConfig.root)),
                fileURLToPath(astroConfig.publicDir),
                astroConfig.base,
              );
        const { services, files } = await readServices(root, options.documents, pictures);
        const locales = siteLocales(config, (language) => {
          const words = new Map<string, unknown>(Object.entries(useTranslations(language).all() ?? {}));
          return (key) => {
            const text = words.get(key);
            return typeof text === "string" ? text : undefined;
          };
        });
        const reference: Reference = {
          siteBase: astroConfig.base,
          base,
          trailingSlash: astroConfig.trailingSlash !== "never",
          locales,
          services,
        };
        if (config.sidebar === undefined)
          logger.warn(
            "The site configures no `sidebar`: the reference is all of it. Add your own groups to `sidebar`.",
          );
        updateConfig({
          customCss: [...(config.customCss ?? []), shippedFile("sidebar.css").pathname],
          sidebar: [
            ...(config.sidebar ?? []),
            ...services.map((service) => serviceSidebar(service, locales, base)),
          ],
        });
        addIntegration({
          name: "@corsac/starlight",
          hooks: {
            "astro:config:setup"({ injectRoute, updateConfig: updateAstro, addWatchFile }) {
              for (const file of files) addWatchFile(file);
              injectRoute({
                pattern: `[...locale]/${base}/[...page]`,
                entrypoint: shippedFile("reference.astro"),
                prerender: true,
              });
              updateAstro({ vite: { plugins: [virtualReference(reference)] } });
            },
          },
        });
      },
    },
  };
}
