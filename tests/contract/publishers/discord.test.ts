import { describePublisher } from "./describe-publisher.ts";
import { discordPublisherRig } from "./discord-rig.ts";

describePublisher("discord", discordPublisherRig);
