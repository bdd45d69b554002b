import type { Exhibit } from "./exhibit.ts";

/** What people decide with a button. */
export const QUESTIONS: readonly Exhibit[] = [
  {
    name: "surge",
    title: "A surge",
    about: "Far more is asked than usual: the team decides whether the terms approved for that hold.",
    notice: {
      kind: "question",
      question: "00000000000000000000000000000001",
      title: "Surge on X (x-acme): 42 cases in the last hour, usually 6",
      lines: [
        "Surge terms were approved beforehand. They revert by themselves; nothing is sent to customers.",
      ],
      choices: [
        { id: "start-2h", label: "Start surge terms for 2 h", style: "primary" },
        { id: "start-4h", label: "for 4 h", style: undefined },
        { id: "start-closing", label: "until closing", style: undefined },
        { id: "no-surge", label: "Not a surge", style: undefined },
      ],
      outcome: undefined,
    },
  },
  {
    name: "incident-update",
    title: "An incident, and an update that is due",
    about: "The approved texts are there to copy; the reminder comes back until somebody has posted one.",
    notice: {
      kind: "question",
      question: "00000000000000000000000000000002",
      title: "Incident “system outage”: customers are due an update",
      lines: [
        "Public: We know that check-in fails just now, and are working on it. Next news here within the hour.",
        "Direct: Sorry! Check-in fails for everybody just now; your booking is safe. We write to you again within the hour.",
      ],
      choices: [
        { id: "told", label: "Update posted", style: "primary" },
        { id: "end", label: "End it now", style: "danger" },
      ],
      outcome: undefined,
    },
  },
  {
    name: "proposal",
    title: "New terms",
    about: "They take force only after one of the approvers clicked.",
    notice: {
      kind: "question",
      question: "00000000000000000000000000000003",
      title: "New terms wait for your approval: 1 December, X",
      lines: [
        "What customers can expect: a first reply within 45 min, Mon-Fri 9-18 Chicago; until now within 1 h.",
        "If approved, in force from Tue 1 Dec 00:00 (America/Chicago).",
      ],
      choices: [
        { id: "approve", label: "Approve", style: "primary" },
        { id: "changes", label: "Every change", style: undefined },
      ],
      outcome: undefined,
    },
  },
  {
    name: "moderation",
    title: "Words that have no place here",
    about: "Asked of the moderators, what was found masked until one of them asks for it. The clock runs on.",
    notice: {
      kind: "question",
      question: "00000000000000000000000000000004",
      title: "Not tolerated on X (x-acme): insults",
      source: { platform: "X", handle: "angry_al" },
      quote: "You i••••• lost my bag again. Where is it?",
      link: "https://x.com/angry_al/status/1860000000000000002",
      lines: ["By the rule “rude words”; the published terms say: no insults."],
      choices: [
        { id: "show-words", label: "Show the words", style: undefined },
        { id: "fine", label: "Fine", style: undefined },
        { id: "exclude", label: "Exclude…", style: "danger", asks: "reason" },
      ],
      outcome: undefined,
    },
  },
];
