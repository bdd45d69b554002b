import { describePublisher } from "./describe-publisher.ts";
import { facebookPublisherRig } from "./facebook-rig.ts";

describePublisher("facebook", facebookPublisherRig);
