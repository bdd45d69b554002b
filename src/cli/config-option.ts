import { Option } from "commander";

/** `--config DIR`, as the commands that read the configuration take it. */
export function configOption(): Option {
  return new Option("--config <dir>", "folder of ssla.yaml and terms/; data/ lies beside it").default(
    "config",
  );
}
