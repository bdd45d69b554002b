import { describeChannel } from "./describe-channel.ts";
import { slackContractRig } from "./slack-rig.ts";

describeChannel("slack", slackContractRig);
