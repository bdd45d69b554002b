/** One message of a story: who speaks, what, and how many minutes after the message before. */
export type Line = readonly [
  who: "customer" | "other" | "brand" | "second responder",
  text: string,
  after?: number | Morning,
];

/** Minutes after the next opening at nine. */
export interface Morning {
  readonly openingPlus: number;
}

/** A conversation of our own making; `{city}` and its like are filled in, `[a|b]` is one of the two. */
export interface Story {
  readonly begins: "office hours" | "friday evening" | "weekend" | "saturday" | "night";
  readonly lines: readonly Line[];
}

const morning = (minutes: number): Morning => ({ openingPlus: minutes });

/** On X: the script puts the handles in front. */
export const X_STORIES: readonly Story[] = [
  {
    begins: "office hours",
    lines: [
      [
        "customer",
        "[Hi,|Hello,] my connection in {city} was cancelled and I am stranded at the airport. What now?",
      ],
      [
        "brand",
        "Oh no! We have rebooked you on {flight} tonight, the boarding pass is in your inbox. ^AN",
        9,
      ],
      ["customer", "[Got it, thank you so much!|Wow, that was quick. Thanks a lot!]", 6],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "It has been [three|four] weeks and my refund for {flight} is still not here."],
      ["brand", "Sorry about the wait. Could you DM us your booking number so we can find it? ^BO", 24],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "How many bags can I take on {flight} to {city}?"],
      ["brand", "One cabin bag and one checked bag of up to 23 kg on that fare. ^AN", 31],
      ["customer", "And does a [folding bike|surfboard] count as a bag?", 12],
      ["brand", "It counts as sports gear: add it under My trip, it is $40 each way. ^AN", 55],
      ["customer", "perfect, cheers!", 8],
    ],
  },
  {
    begins: "office hours",
    lines: [
      [
        "customer",
        "Your app logs me out [every single time|whenever] I open a boarding pass. Android, latest version.",
      ],
      ["brand", "Thanks for telling us, we're looking into it. ^CY", 38],
      ["brand", "Version 8.2.1 mends this, it is in the store now. ^CY", 190],
      ["customer", "Works now, thank you!", 25],
    ],
  },
  {
    begins: "friday evening",
    lines: [
      [
        "customer",
        "Anyone there? I need to change the name on my booking to {city} [before Tuesday|by Monday night].",
      ],
      ["brand", "Good morning! Done: please check that the new name matches the passport. ^BO", morning(22)],
      ["customer", "It does. Many thanks!", 14],
    ],
  },
  {
    begins: "friday evening",
    lines: [
      ["customer", "Checked in for {flight} and the seat map is empty. Is the flight full or is that a bug?"],
      [
        "brand",
        "Morning! The seats are given out at the gate on that flight, yours is safe. ^AN",
        morning(84),
      ],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Can I bring my [cat|small dog] in the cabin to {city}?"],
      ["brand", "You can, up to 8 kg with carrier. Here is how to add it: https://acme.example/pets ^CY", 47],
    ],
  },
  {
    begins: "office hours",
    lines: [
      [
        "customer",
        "[Two hours|Ninety minutes] on the tarmac in {city} and nobody tells us anything. {flight}.",
      ],
      ["brand", "We're sorry. The crew waits for a take-off slot, the tower says 20 more minutes. ^BO", 72],
      ["customer", "20 minutes became 50. Will I get my connection?", 52],
      ["brand", "It waits for you: gate [B12|C4], eleven of you are on that plane. ^BO", 16],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "is it possible to pay in instalments for the {city} package?"],
      ["other", "same question here, we are a group of [six|nine] and would book today", 11],
      ["brand", "Yes: in three or six parts, choose it at the last step. ^AN", 21],
      ["customer", "lovely, thanks!", 9],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Has anybody flown {flight} lately? Thinking about the [window|exit row] seats."],
      ["other", "did it last week, left side has the better view", 18],
      ["customer", "good to know!", 4],
      ["brand", "We agree about the left side. Anything else we can help with? ^CY", 30],
    ],
  },
  {
    begins: "night",
    lines: [
      [
        "customer",
        "The transfer from the airport in {city} never came. We are stranded [with two kids|in the rain].",
      ],
      ["brand", "We're so sorry. A car is on its way to you and the fare is on us. ^BO", morning(6)],
    ],
  },
  {
    begins: "saturday",
    lines: [
      ["customer", "Can I still add a rental car to booking for {city}, pick-up [tomorrow|on Sunday]?"],
      ["brand", "You can until midnight, the small ones are gone though. ^AN", 26],
      ["customer", "ok took the bigger one, thx", 33],
    ],
  },
  {
    begins: "weekend",
    lines: [
      ["customer", "What does 'light fare' include? The page [is not clear|says two different things]."],
      [
        "brand",
        "Fair point! It includes a cabin bag and nothing else; we have mended the page. ^CY",
        morning(40),
      ],
    ],
  },
  {
    begins: "office hours",
    lines: [
      [
        "customer",
        "I was charged twice for {flight}. I want one of the two back as a refund [today|at once].",
      ],
      ["brand", "We see both. The second is only reserved and vanishes within two days. ^BO", 13],
      ["customer", "And if it does not?", 7],
      ["brand", "Then it is ours to fix: we will update you on Thursday either way. ^BO", 10],
      ["brand", "As promised: it was released this morning. ^BO", 1380],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Lost a [blue backpack|grey scarf] on {flight} yesterday, seat 14C. Who do I ask?"],
      ["brand", "Let me check with the crew, bear with us. ^AN", 44],
      ["brand", "It was found! It waits at the desk in {city}, show your passport. ^AN", 150],
      ["customer", "YOU ARE THE BEST, thank you!! 🎉", 4],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Never again. [Rude staff|Cold food] and late by three hours, {flight}."],
      [
        "brand",
        "That is not what we want to hear. Please send us a DM with the date, we'll look into it. ^CY",
        128,
      ],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "do you fly to {city} in [January|February]?"],
      ["brand", "Daily from the 7th on. ^AN", 5],
      ["customer", "🙌", 2],
    ],
  },
  {
    begins: "office hours",
    lines: [
      [
        "customer",
        "My wheelchair came off the belt in {city} with a broken wheel. I need help [now|right away].",
      ],
      ["brand", "We're on the phone with the airport. A loan chair is at belt 5 in ten minutes. ^BO", 18],
      ["customer", "It is here. And who pays the repair?", 21],
      ["brand", "We do. Send the bill to care@acme.example with your booking number. ^BO", 64],
      ["customer", "thanks for your help", 17],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Vuelo {flight}: ¿[puedo|se puede] cambiar la fecha sin pagar?"],
      ["brand", "¡Hola! Sí, una vez y hasta 24 horas antes de la salida. ^CY", 35],
      ["customer", "¡Muchas gracias!", 9],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Guten Tag, gilt das Angebot nach {city} auch [für Kinder|im Dezember]?"],
      ["brand", "Ja, bis zum 20. Dezember und für alle unter 12 zum halben Preis. ^CY", 58],
      ["customer", "Super, danke euch!", 30],
    ],
  },
  {
    begins: "office hours",
    lines: [
      [
        "customer",
        "voucher code from the newsletter [does not work|says expired], the trip to {city} is now $80 more",
      ],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Gate changed [three|four] times for {flight}, people are running. Which one is it?"],
      ["brand", "Gate A7, and it stays there. Sorry for the exercise! ^AN", 4],
      ["customer", "haha ok thanks", 3],
    ],
  },
  {
    begins: "friday evening",
    lines: [
      ["customer", "My flight home from {city} is gone from the app. Am I [stranded|still booked]??"],
      ["customer", "hello?", 95],
      ["brand", "So sorry for the silence over the weekend. You are booked on {flight}. ^BO", morning(12)],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Could you tell me whether the hotel in {city} has [parking|a late check-out]?"],
      ["brand", "We have asked them and will let you know by tonight. ^AN", 51],
      ["brand", "It has, free for guests of ours. ^AN", 205],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "Price went up by $[60|90] between search and checkout. Fix your site."],
      [
        "brand",
        "The last seats of a fare were sold in between. We hold the old price for you until six: DM us. ^CY",
        96,
      ],
      ["customer", "done, and thanks for that", 41],
    ],
  },
  {
    begins: "night",
    lines: [
      [
        "customer",
        "Online check-in for {flight} says 'unknown passenger'. [Flight is at noon.|I leave at 11.]",
      ],
      ["brand", "Good morning! A typo on our side, mended. Try again, please. ^AN", morning(17)],
      ["customer", "works now", 11],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "We would like to take [40|25] pupils to {city} in spring. Is there a group desk?"],
      ["brand", "There is: groups@acme.example, ask for the school fare. ^BO", 62],
      ["customer", "Do they answer on Fridays too?", 75],
      ["brand", "They do, nine to five. ^BO", 88],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "meal on {flight} made [both of us|my husband] ill. I expect a refund."],
      [
        "brand",
        "We are very sorry. Passed this on to our medical desk, they call you within the hour. ^CY",
        41,
      ],
      ["customer", "They called. Thank you.", 66],
    ],
  },
  {
    begins: "saturday",
    lines: [
      ["customer", "Is the lounge in {city} open [on Sundays|for kids]?"],
      ["other", "it was when I was there in October", 9],
      ["brand", "It is, from six to ten. ^AN", 75],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "What a view on {flight} this morning 😍 [thank you, crew!|Thanks to the whole crew!]"],
      ["brand", "We'll tell them. Enjoy {city}! ^CY", 19],
    ],
  },
];

/** On Discord: people answer by reply, the brand's team under their own names. */
export const DISCORD_STORIES: readonly Story[] = [
  {
    begins: "office hours",
    lines: [
      ["customer", "@acme-support the trip planner [forgets|loses] my second stop whenever I add {city}"],
      ["brand", "Thanks for the report! Which browser is that?", 14],
      ["customer", "Firefox, newest one", 6],
      ["brand", "Found it, the fix goes out tonight.", 48],
      ["customer", "great, thank you!", 5],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "@acme-support is there an API for [fares|seat maps]?"],
      ["other", "there was one, it is only for partners now I think", 7],
      ["brand", "Right, for partners only. The form is on the developers' page.", 33],
    ],
  },
  {
    begins: "office hours",
    lines: [
      [
        "customer",
        "@acme-support refund for {flight} shows as paid, my bank says no. [Help please.|What can I do?]",
      ],
      ["brand", "Send me a DM with the last four digits of the card, please.", 11],
      ["second responder", "Found: it went to the card that expired. The bank has it by Wednesday.", 70],
      ["customer", "phew. thanks both!", 13],
    ],
  },
  {
    begins: "friday evening",
    lines: [
      ["customer", "@acme-support can moderators pin the packing list for {city}?"],
      ["brand", "Pinned! Thanks for writing it.", morning(31)],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "@acme-support when do the [spring|summer] fares open?"],
      ["other", "would like to know that too", 3],
      ["brand", "Next Tuesday at ten, Chicago time.", 83],
      ["other", "noted, thanks!", 4],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "@acme-support points of my trip to {city} are [missing|only half there]"],
      ["brand", "Let me check this with the team, one moment.", 22],
      [
        "second responder",
        "They were booked to an old account of yours. Joined the two, all there now.",
        118,
      ],
      ["customer", "that fixed it, cheers", 9],
    ],
  },
  {
    begins: "weekend",
    lines: [
      [
        "customer",
        "@acme-support bot in #deals posts the same offer [every hour|ten times a day], could someone look?",
      ],
      ["brand", "Muted it until it behaves. Sorry for the noise!", morning(65)],
    ],
  },
  {
    begins: "office hours",
    lines: [
      [
        "customer",
        "@acme-support we are stranded in {city}, the ferry is [full|off for the day]. Any other way?",
      ],
      ["brand", "There is a bus at 17:40 from the same pier, your ticket is good for it.", 12],
      ["customer", "running! thanks", 2],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "@acme-support dark mode [please|when]?"],
      ["other", "yes please, my eyes", 2],
      ["other", "+1", 40],
      ["brand", "It is being built. We'll keep you posted here.", 21],
    ],
  },
  {
    begins: "saturday",
    lines: [
      ["customer", "@acme-support which of the two tours in {city} is better with [a toddler|a stroller]?"],
      ["brand", "The river one: no stairs at all.", 37],
      ["customer", "thank you :)", 16],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "@acme-support my role is still 'guest' although I [booked|linked my account] last week"],
    ],
  },
  {
    begins: "night",
    lines: [
      ["customer", "@acme-support can't verify my e-mail, the code [never comes|comes too late]"],
      ["brand", "Mail was slow last night. Try again now, please.", morning(9)],
      ["customer", "it works now, thx", 20],
    ],
  },
  {
    begins: "office hours",
    lines: [
      ["customer", "@acme-support could I swap {flight} for the one [a day later|in the evening]?"],
      ["brand", "Yes, for free until tomorrow noon: My trip, then Change.", 57],
      ["customer", "and my friend on the same booking?", 25],
      ["brand", "Moves along with you.", 136],
    ],
  },
];

export const CITIES = [
  "Denver",
  "Lisbon",
  "Oslo",
  "Kyoto",
  "Lima",
  "Halifax",
  "Porto",
  "Tucson",
  "Cork",
  "Bergen",
];

export const X_HANDLES = [
  ...["marble_otter", "tinkaflies", "no_window_seat", "grandpa_gustl", "lentil_lea", "quietquokka9"],
  ...["hurried_hugo", "seat14c_again", "pia_packs_light", "northbound_nell", "umbrella_uwe", "ravi_on_rails"],
  ...["slowtrain_sue", "two_left_boots", "maple_mo", "kettle_and_kit", "driftwood_dee", "late_again_lou"],
];
export const DISCORD_HANDLES = [
  ...["wanderwolf", "sofi.k", "tram_spotter", "bluebag", "odd-socks", "pixelpilgrim", "juno_far", "cap.tain"],
];
