import { describeChannel } from "./describe-channel.ts";
import { discordContractRig } from "./discord-rig.ts";

describeChannel("discord", discordContractRig);
