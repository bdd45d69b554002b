import { describePublisher } from "./describe-publisher.ts";
import { xPublisherRig } from "./x-rig.ts";

describePublisher("x", xPublisherRig);
