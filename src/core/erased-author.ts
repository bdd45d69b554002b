import { authorId, type AuthorId } from "./ids.ts";

/** No platform's ids hold a space. */
const ERASED = "erased ";

/** Who stands in events for somebody who was erased on request; `drawn` at random, once for each erasure. */
export const erasedAuthor = (drawn: string): AuthorId => authorId(`${ERASED}${drawn}`);

/** Whether nothing leads from this author to an account any more. */
export const isErased = (author: AuthorId): boolean => author.startsWith(ERASED);
