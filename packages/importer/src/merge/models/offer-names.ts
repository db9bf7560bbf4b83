import type { ModelOffer } from "../pages/prepared-page.js";

/** Whether a response that names a model can belong to this offer: with or without a version or the owner's name. */
export function isNamedBy(offer: ModelOffer, named: string): boolean {
  if (offer.choice?.isOpen === true) return true;
  const fixed = Object.values(offer.body).filter((value) => typeof value === "string");
  const plain = named.replace(/:.*$/, "");
  return [offer.id, ...fixed, ...(offer.choice?.values ?? [])].some((id) => {
    const name = id.replace(/:.*$/, "");
    return name === plain || name.endsWith(`/${plain}`) || plain.endsWith(`/${name}`);
  });
}
