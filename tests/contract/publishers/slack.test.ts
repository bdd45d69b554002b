import { describePublisher } from "./describe-publisher.ts";
import { slackPublisherRig } from "./slack-rig.ts";

describePublisher("slack", slackPublisherRig);
