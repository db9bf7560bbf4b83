/** An object without the fields that are `undefined`, as if nobody had written them. */
export type Defined<Fields extends object> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** A copy without the fields that are `undefined`. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields>;
export function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
