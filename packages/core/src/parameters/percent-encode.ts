/** The reserved characters of RFC 3986, except `#`, which ends a query, and `&`, which ends a parameter. */
const reserved = /%(?:3A|2F|3F|5B|5D|40|21|24|27|28|29|2A|2B|2C|3B|3D)/g;
/** Escapes that a value already contains. */
const escapes = /%25([0-9A-Fa-f]{2})/g;

/** A text encoded for a URL: all characters except the unreserved ones of RFC 3986 are escaped. */
export function percentEncode(text: string): string {
  // These five are reserved, and `encodeURIComponent` does not escape them.
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The same without escaping reserved characters and existing escapes (`allowReserved`; RFC 6570, 3.2.3). */
export function encodeReserved(text: string): string {
  return percentEncode(text).replace(reserved, decodeURIComponent).replace(escapes, "%$1");
}
