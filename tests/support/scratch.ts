import { existsSync } from "node:fs";
import { tmpdir } from "node:os";

/** Files that nobody needs tomorrow stand in memory where there is a place for that: days are played in seconds. */
export const SCRATCH: string = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
