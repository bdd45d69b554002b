declare const brand: unique symbol;

/** `T` that only its own constructor makes, so that two ids or two numbers cannot be swapped by accident. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
