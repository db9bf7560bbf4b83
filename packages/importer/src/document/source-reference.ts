/** The page and line of a fact, relative to the service's folder. Lines count from 1. */
export interface SourceReference {
  file: string;
  line: number;
}
