import { fileURLToPath } from "node:url";
import { finishPages } from "../built-site/finish-pages.js";
import { writeDocuments } from "../machines/write-documents.js";
import { writeTwins } from "../machines/write-twins.js";
import type { Reference } from "../pages/reference.js";
import { starlightTranslations } from "../phrases/phrases.js";
import { readPictures } from "../pictures/read-pictures.js";
import { sandboxPlaces, serviceWorkerName, workerFolder } from "../playground/data/places.js";
import { usualLanguages } from "../samples/snippets.js";
import { oneWorker } from "./one-worker.js";
import type { CorsacStarlightOptions } from "./options.js";
import { readServices } from "./read-services.js";
import { serviceSidebar } from "./sidebar.js";
import { siteLocales } from "./site-locales.js";
import type { StarlightReferencePlugin } from "./starlight-types.js";
import { virtualPlayground, workerFile } from "./virtual-playground.js";
import { virtualReference } from "./virtual-reference.js";

/** A file of `src`, which is published unchanged. It has the same path relative to `src/plugin` and `dist/plugin`. */
function sourceFile(name: string): string {
  return fileURLToPath(new URL(`../../src/${name}`, import.meta.url));
}

/** The title of a site. With several languages, the first. */
function siteTitle(title: string | Readonly<Record<string, string>> | undefined): string {
  return (typeof title === "string" ? title : Object.values(title ?? {})[0]) ?? "Documentation";
}

/**
 * A Starlight plugin that generates a page for every service, model and operation of OpenAPI documents with Corsac's
 * extensions, in every locale of the site, and appends their groups to the site's sidebar.
 * @throws StarlightPluginError if a document or the pictures cannot be read
 */
export function corsacStarlight(options: CorsacStarlightOptions): StarlightReferencePlugin {
  const base = (options.base ?? "reference").replace(/^\/+|\/+$/g, "");
  return {
    name: "@corsac/starlight",
    hooks: {
      "i18n:setup"({ injectTranslations }) {
        injectTranslations(starlightTranslations());
      },
      async "config:setup"({
        config,
        updateConfig,
        addIntegration,
        addRouteMiddleware,
        astroConfig,
        useTranslations,
        logger,
      }) {
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
          sampleLanguages: options.sampleLanguages ?? usualLanguages,
          services,
        };
        if (config.sidebar === undefined)
          logger.warn(
            "The site configures no `sidebar`: the reference is all of it. Add your own groups to `sidebar`.",
          );
        updateConfig({
          components: { Search: sourceFile("site/Search.astro"), ...config.components },
          customCss: [...(config.customCss ?? []), sourceFile("site/sidebar.css")],
          sidebar: [
            ...(config.sidebar ?? []),
            ...services.map((service) => serviceSidebar(service, locales, base)),
          ],
        });
        addRouteMiddleware({ entrypoint: sourceFile("machines/twin-link.ts") });
        if (astroConfig.site === undefined)
          logger.info(
            "Astro's `site` is not configured: no sitemap, canonical or hreflang links, and llms.txt has relative addresses.",
          );
        addIntegration({
          name: "@corsac/starlight",
          hooks: {
            "astro:config:setup"({ injectRoute, updateConfig: updateAstro, addWatchFile }) {
              for (const file of files) addWatchFile(file);
              injectRoute({
                pattern: `[...locale]/${base}/[...page]`,
                entrypoint: sourceFile("site/reference.astro"),
                prerender: true,
              });
              for (const [pattern, file] of [
                [`${base}/[...page]/playground.json`, "playground-data.ts"],
                [`${workerFolder}/[file]`, "playground-files.ts"],
                [serviceWorkerName, "playground-service-worker.ts"],
              ] as const)
                injectRoute({ pattern, entrypoint: sourceFile(`site/${file}`), prerender: true });
              const plugins = [
                virtualReference(reference),
                virtualPlayground(services),
                oneWorker(workerFile(), sandboxPlaces(astroConfig.base).worker),
              ];
              updateAstro({ vite: { plugins } });
            },
            "astro:build:done"({ dir, logger: buildLogger }) {
              const folder = fileURLToPath(dir);
              const header = finishPages({
                folder,
                siteBase: astroConfig.base,
                assets: astroConfig.build.assets,
                strict: options.contentSecurityPolicy === true,
              });
              if (header !== undefined)
                buildLogger.info(`Send this header with each page:\nContent-Security-Policy: ${header}`);
              writeDocuments(folder, reference);
              const twins = writeTwins(folder, reference, {
                title: siteTitle(config.title),
                ...(astroConfig.site === undefined ? {} : { site: astroConfig.site }),
              });
              buildLogger.info(
                `${twins} pages as Markdown, llms.txt, llms-full.txt and OpenAPI documents written`,
              );
            },
          },
        });
      },
    },
  };
}
