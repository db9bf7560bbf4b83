/** What a model goes by. */
export interface NamedModel {
  readonly id: string;
  readonly slug: string;
  /** The exported name. */
  readonly name: string;
  readonly service: { readonly name: string };
}

type Rule = (model: NamedModel, name: string) => boolean;

const namesOf = ({ id, slug, name }: NamedModel): readonly string[] => [id, slug, name];

/** Ways to name a model in full, the strictest first. */
const rules: readonly Rule[] = [
  ({ id }, name) => id === name,
  (model, name) => model.slug === name || model.name === name,
  (model, name) => namesOf(model).some((each) => `${model.service.name}/${each}` === name),
  (model, name) => namesOf(model).some((each) => each.toLowerCase() === name.toLowerCase()),
];

/**
 * The models of a name: by id, by slug or exported name, by one of these after the service's name, in this order, and
 * at last in any case of letters. The first of these ways in which any model has the name decides; several models are
 * returned where it does not say which is meant. The proxy, the command line and the sandbox all find models so.
 */
export function modelsByName<M extends NamedModel>(models: readonly M[], name: string): M[] {
  for (const rule of rules) {
    const found = models.filter((model) => rule(model, name));
    if (found.length > 0) return found;
  }
  return [];
}
