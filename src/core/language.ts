const CODES =
  "af am ar az be bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku lb lo " +
  "lt lv mk ml mn mr ms mt my ne nl no or pa pl pt ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yo zh";

/** The languages that can be told from a text, by ISO 639-1. */
export const LANGUAGES: readonly string[] = CODES.split(" ");
