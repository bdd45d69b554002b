import type { Story } from "./story.ts";

/** Until noon: snow in Chicago, and a team that keeps up. */
export const MORNING: readonly Story[] = [
  {
    about: "asked before opening: the clock starts at nine",
    ends: "met",
    lines: [
      {
        at: "06:48",
        by: "maria_gomez",
        post: "@AcmeTravel good morning! Our boarding passes for Denver tonight say SEE AGENT where the seats should be. Do we have to come early?",
      },
      {
        at: "09:14",
        by: "ana",
        reply:
          "Good morning María! No need: the plane was swapped and the seats came out again, 21A and 21B are yours. The app shows them now. ^AN",
      },
      { at: "09:20", by: "maria_gomez", reply: "Perfect, thank you so much!" },
    ],
  },
  {
    about: "the brand's own post is nobody's question; a retweet asks nothing, a quote does",
    ends: "met",
    lines: [
      {
        at: "09:03",
        by: "ana",
        as: "snow",
        post: "Good morning from Chicago. It snows at O'Hare and planes are de-iced one by one: please reckon with 30 to 45 minutes until noon. Rebooking for today costs nothing, in the app under My trip.",
      },
      { at: "09:06", by: "skyline_pat", retweet: "snow" },
      {
        at: "09:22",
        by: "jonasberg",
        quote: "@AcmeTravel does the free rebooking hold for flights from Midway as well?",
        of: "snow",
      },
      { at: "09:41", by: "bo", reply: "It does, Jonas: O'Hare and Midway, all flights of today. ^BO" },
    ],
  },
  {
    about:
      "urgent, by a word: fifteen minutes, warned after five; another word asks the moderators, and Bo lets it pass",
    ends: "met",
    lines: [
      {
        at: "09:12",
        by: "dwightokafor",
        post: "@AcmeTravel stranded in Denver since last night, AC482 cancelled, two kids, and the hotel desk is closed. What now, you idiots??",
      },
      { at: "09:19", by: "bo", press: "Fine", about: "dwightokafor" },
      {
        at: "09:21",
        by: "bo",
        reply:
          "So sorry, Dwight. You three are on AC490 at 11:05, gate B31, row 12. Show this post at the Sky Diner for breakfast on us. ^BO",
      },
      { at: "09:27", by: "dwightokafor", reply: "Wow, that was quick. Thank you so much!" },
    ],
  },
  {
    about: "three messages in a row are one question",
    ends: "met",
    lines: [
      {
        at: "09:35",
        by: "priyanair_",
        as: "lisbon",
        post: "@AcmeTravel I booked Lisbon for April and",
      },
      {
        at: "09:36",
        by: "priyanair_",
        as: "lisbon2",
        to: "lisbon",
        reply: "sorry, sent too early. My passport runs out in June",
      },
      {
        at: "09:39",
        by: "priyanair_",
        to: "lisbon2",
        reply: "is that enough for Portugal or do I need a new one first?",
      },
      {
        at: "10:02",
        by: "ana",
        reply:
          "Hi Priya, for a US passport Portugal wants three months beyond the day you fly home. Back by the end of February it would do; for April please renew. ^AN",
      },
      { at: "10:09", by: "priyanair_", reply: "ok, got it, thanks!" },
    ],
  },
  {
    about: "a placeholder answers, and starts the clock of the update",
    ends: "met",
    lines: [
      {
        at: "10:05",
        by: "tomasz_w",
        post: "@AcmeTravel since this morning your app closes the moment I open a boarding pass. Pixel 9, newest version. Anybody else?",
      },
      { at: "10:18", by: "bo", reply: "Thanks for telling us, Tomasz. We're looking into it. ^BO" },
      {
        at: "13:36",
        by: "bo",
        reply: "Version 8.2.1 mends it, Tomasz, it is in the store since an hour. ^BO",
      },
      { at: "13:50", by: "tomasz_w", reply: "works now, thanks!" },
    ],
  },
  {
    about: "a German speaker",
    ends: "met",
    lines: [
      {
        at: "10:10",
        by: "klauslehmann",
        post: "@AcmeTravel Guten Tag, kann ich mein Snowboard nach Salt Lake City mitnehmen, und was kostet das?",
      },
      {
        at: "10:33",
        by: "ana",
        reply:
          "Guten Tag Herr Lehmann, gern: bis 23 kg zählt es als Sportgepäck, 40 Dollar je Strecke, in der App unter „Meine Reise“. ^AN",
      },
      { at: "10:36", by: "klauslehmann", reply: "Super, vielen Dank!" },
    ],
  },
  {
    about: "Ana takes the alert, and answers before her word lapses",
    ends: "met",
    lines: [
      {
        at: "10:26",
        by: "hannahreyes",
        post: "@AcmeTravel my mother (81) flies alone to Tampa on Friday, first time since her hip. Can somebody meet her at the curb with a wheelchair?",
      },
      { at: "10:57", by: "ana", press: "I've got it", about: "hannahreyes" },
      {
        at: "11:08",
        by: "ana",
        reply:
          "Hi Hannah, it is arranged: Denise from our team waits at door 3 from 8:15, with a wheelchair, and stays until boarding. ^AN",
      },
      { at: "11:15", by: "hannahreyes", reply: "thank you, thank you! You guys are the best" },
    ],
  },
  {
    about: "another customer answers first: the brand is still waited for",
    ends: "met",
    lines: [
      {
        at: "10:48",
        by: "leo_castillo",
        as: "cabinbag",
        post: "@AcmeTravel how big may a cabin bag be on the small planes to Aspen?",
      },
      {
        at: "10:55",
        by: "marge_in_omaha",
        to: "cabinbag",
        reply: "22 x 14 x 9, they measured mine on Friday 😅",
      },
      {
        at: "11:12",
        by: "bo",
        to: "cabinbag",
        reply: "What Marge says, Leo: 22 x 14 x 9 inches, wheels included. ^BO",
      },
      { at: "11:14", by: "leo_castillo", reply: "thanks both!" },
    ],
  },
  {
    about: "an edit moves no deadline",
    ends: "met",
    lines: [
      {
        at: "11:20",
        by: "amirakhan",
        as: "phoenix",
        post: "@AcmeTravel is AC381 to Phoenix still leaving on time?",
      },
      {
        at: "11:24",
        by: "amirakhan",
        edit: "phoenix",
        into: "@AcmeTravel is AC318 to Phoenix still leaving on time? (not 381, typing with gloves)",
      },
      {
        at: "11:43",
        by: "ana",
        reply: "20 minutes late, Amira: it is in the de-icing line. New time 12:50, gate C14. ^AN",
      },
    ],
  },
  {
    about: "deleted before it was due: nobody waits any more",
    ends: "withdrawn",
    lines: [
      {
        at: "11:40",
        by: "theo_dubois",
        as: "jacket",
        post: "@AcmeTravel left a green rain jacket at gate B7 an hour ago, whom do I call?",
      },
      { at: "11:58", by: "theo_dubois", remove: "jacket" },
    ],
  },
];
