import type { JsonObject, MediaKind } from "@corsac/importer/document";

/** An output file of a model that its page displays. */
export interface Picture {
  /** A link from the site's root, its base included. */
  url: string;
  media: MediaKind;
  /** Pixels, for images. */
  width?: number;
  /** Pixels, for images. */
  height?: number;
  /** The input of the picture. */
  input: JsonObject;
  /** The preset of the picture. */
  preset?: string;
}

/** The outputs of one input, in their order. */
export interface PictureGroup {
  preset?: string;
  pictures: Picture[];
}

/** Groups outputs of the same run: a sound and its spectrogram, the pictures of one request. */
export function groupPictures(pictures: readonly Picture[]): PictureGroup[] {
  const groups = new Map<string, PictureGroup>();
  for (const picture of pictures) {
    const { preset } = picture;
    const key = JSON.stringify([preset ?? null, picture.input]);
    const group = groups.get(key) ?? { ...(preset === undefined ? {} : { preset }), pictures: [] };
    group.pictures.push(picture);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** An entry of a folder's `pictures.json`. */
export interface PictureEntry extends Omit<Picture, "url"> {
  /** The service's name, as in the document. */
  service: string;
  /** The model's id. */
  model: string;
  /** The file's path inside the folder. */
  file: string;
}

/**
 * The pictures of a service's models by model id, in the order of the folder's `pictures.json`.
 * @param folderUrl the folder as a link from the site's root
 */
export function picturesOf(
  entries: readonly PictureEntry[],
  service: string,
  folderUrl: string,
): Record<string, Picture[]> {
  const byModel: Record<string, Picture[]> = {};
  for (const { service: owner, model, file, ...rest } of entries) {
    if (owner !== service) continue;
    byModel[model] ??= [];
    byModel[model].push({ ...rest, url: `${folderUrl.replace(/\/+$/, "")}/${file}` });
  }
  return byModel;
}
