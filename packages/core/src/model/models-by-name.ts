/** The names of a model. */
export interface NamedModel {
  readonly id: string;
  readonly slug: string;
  /** The exported name. */
  readonly name: string;
  readonly service: { readonly name: string };
}

type Rule = (model: NamedModel, name: string) => boolean;

const namesOf = ({ id, slug, name }: NamedModel): readonly string[] => [id, slug, name];

/** Ways to match a name, the strictest first. */
const rules: readonly Rule[] = [
  ({ id }, name) => id === name,
  (model, name) => model.slug === name || model.name === name,
  (model, name) => namesOf(model).some((each) => `${model.service.name}/${each}` === name),
  (model, name) => namesOf(model).some((each) => each.toLowerCase() === name.toLowerCase()),
];

/**
 * The models with a name: by id, by slug or exported name, by one of these after the service's name, in this order, and
 * finally without case. The first way that matches any model decides. Several models are returned where the name is
 * ambiguous. The proxy, the command line and the sandbox use this function.
 */
export function modelsByName<M extends NamedModel>(models: readonly M[], name: string): M[] {
  for (const rule of rules) {
    const found = models.filter((model) => rule(model, name));
    if (found.length > 0) return found;
  }
  return [];
}
