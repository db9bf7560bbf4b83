/** Says that a rule is broken at the place being checked. */
export type Report = (keyword: string, message: string, suggestion?: string) => void;
