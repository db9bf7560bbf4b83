declare module "virtual:corsac/reference" {
  export const reference: import("../pages/reference.js").Reference;
}
