// What is used of the package. Its own types name their files without extensions, which ES modules cannot resolve.
declare module "fasttext.wasm.js" {
  /** Lies in the memory of the WebAssembly module until it is deleted. */
  export interface Guesses {
    readonly size: () => number;
    /** How likely it is, up to 1, and `__label__` with the code of a Wikipedia. */
    readonly get: (at: number) => readonly [number, string];
    readonly delete: () => void;
  }

  export interface LanguageModel {
    /** The likeliest first: no more than `most`, and none that is less likely than `least`. */
    readonly predict: (line: string, most: number, least: number) => Guesses;
  }

  export const getLIDModel: () => Promise<{ readonly load: () => Promise<LanguageModel> }>;
}
