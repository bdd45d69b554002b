import { describeChannel } from "./describe-channel.ts";
import { xContractRig } from "./x-rig.ts";

describeChannel("x", xContractRig);
