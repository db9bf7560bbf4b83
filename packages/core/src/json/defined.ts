/** An object type without `undefined` in its properties. */
export type Defined<Fields extends object> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** A copy without the properties that are `undefined`. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields>;
export function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
