import { describeChannel } from "./describe-channel.ts";
import { facebookContractRig } from "./facebook-rig.ts";

describeChannel("facebook", facebookContractRig);
