import type { CorsacDocument } from "@corsac/importer";

/** Whether some fields of a document are in requests or in responses only. */
export function hasDirectedFields({ paths, components }: CorsacDocument): boolean {
  return /"(?:readOnly|writeOnly)":true/.test(JSON.stringify({ paths, components }));
}

/**
 * Types for files that use `operations.gen.ts` without openapi-fetch: the value of a request or of a response, where
 * fields are marked with `$Read` and `$Write`. The definitions are those of openapi-typescript-helpers, so that values
 * are assignable to what openapi-fetch takes.
 */
export const writableType = `/** A value as it is sent: without the fields that only responses have. */
type Writable<T> = T extends { readonly $read: unknown }
  ? never
  : T extends { readonly $write: infer U }
    ? Writable<U>
    : T extends (infer E)[]
      ? Writable<E>[]
      : T extends object
        ? { [K in keyof T as NonNullable<T[K]> extends { readonly $read: unknown } ? never : K]: Writable<T[K]> } & {
            [K in keyof T as NonNullable<T[K]> extends { readonly $read: unknown } ? K : never]?: never;
          }
        : T;
`;

/** See `writableType`. */
export const readableType = `/** A value as it is received: without the fields that only requests have. */
type Readable<T> = T extends { readonly $write: unknown }
  ? never
  : T extends { readonly $read: infer U }
    ? Readable<U>
    : T extends (infer E)[]
      ? Readable<E>[]
      : T extends object
        ? { [K in keyof T as NonNullable<T[K]> extends { readonly $write: unknown } ? never : K]: Readable<T[K]> }
        : T;
`;
