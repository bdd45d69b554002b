import type { Story } from "./story.ts";

/** What happens beside X that day: travellers on Discord, partner agencies on Slack, and comments on the page. */
export const ELSEWHERE: readonly Story[] = [
  {
    about: "Discord: another traveller helps in the thread, which is no answer of ours",
    on: "discord",
    ends: "met",
    lines: [
      {
        at: "09:31",
        by: "quietpixel",
        as: "gates",
        post: "Does the app show gate changes in airplane mode, or do I need the wifi on board?",
      },
      { at: "09:37", by: "mossandfern", to: "gates", reply: "it did for me last week, without wifi" },
      {
        at: "10:21",
        by: "ana",
        to: "gates",
        reply:
          "What mossandfern says: the plane's own network is enough, no paid wifi needed. Open the app once after boarding.",
      },
      { at: "10:24", by: "quietpixel", reply: "thank you both!" },
    ],
  },
  {
    about: "Discord: warned after half of two hours, answered minutes later",
    on: "discord",
    ends: "met",
    lines: [
      {
        at: "11:41",
        by: "paperplane",
        post: "I marry in May and fly in June. Which name goes on the ticket, the old one or the new one?",
      },
      {
        at: "12:49",
        by: "ana",
        reply:
          "The one in the passport that you will show, paperplane. When the new passport comes after the booking we change it for free, once.",
      },
    ],
  },
  {
    about: "Discord is down for ten minutes; what was asked meanwhile is found when it is back",
    on: "discord",
    ends: "met",
    lines: [
      {
        at: "14:13",
        by: "tidewater9",
        post: "The miles of my two October flights are still missing. Who can look into that?",
      },
      {
        at: "14:47",
        by: "ana",
        reply:
          "Found them, tidewater9: 2,340 miles, they were booked without your number. They are in your account now.",
      },
    ],
  },
  {
    about: "Slack: a partner agency asks, and is answered in the thread",
    on: "slack",
    ends: "met",
    lines: [
      {
        at: "10:16",
        by: "lindholm",
        post: "Group 4QX8L2, 18 seats to Reykjavik: can we still swap two names before Friday?",
      },
      {
        at: "11:32",
        by: "ana",
        reply:
          "Yes, until Thursday 18:00, free of charge. Send both names to the groups desk and they confirm the same day.",
      },
      { at: "11:35", by: "lindholm", reply: "Perfect, thanks!" },
    ],
  },
  {
    about: "Slack: two questions, one after the other",
    on: "slack",
    ends: "met",
    lines: [
      {
        at: "13:22",
        by: "brandtreisen",
        as: "fares",
        post: "Do the new fare rules hold for tickets that we issued before November?",
      },
      { at: "14:06", by: "ana", reply: "No: the rules of the day of issue stay with the ticket." },
      { at: "14:15", by: "brandtreisen", reply: "And if the customer changes the date, which rules then?" },
      { at: "15:20", by: "ana", reply: "Then those of the day of the change, for the new ticket alone." },
    ],
  },
  {
    about: "Facebook: a comment under the page's own post",
    on: "facebook",
    ends: "met",
    lines: [
      {
        at: "09:04",
        by: "bo",
        as: "page",
        post: "It snows at O'Hare today. Please reckon with 30 to 45 minutes until noon; rebooking costs nothing, in the app.",
      },
      { at: "10:44", by: "rosawhitfield", to: "page", reply: "Is the 3 pm to Nashville still on time?" },
      { at: "11:26", by: "bo", reply: "It is, Rosa, and de-icing will be over by then." },
    ],
  },
  {
    about: "Facebook: a comment that its author takes back",
    on: "facebook",
    ends: "withdrawn",
    lines: [
      {
        at: "12:17",
        by: "henrikdahl",
        as: "second",
        to: "page",
        reply: "Do I get my fee back if I rebook for tomorrow?",
      },
      { at: "12:25", by: "henrikdahl", remove: "second" },
    ],
  },
];
