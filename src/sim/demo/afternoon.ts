import type { Story } from "./story.ts";

/** From noon on: spam, a double charge that falls between two shifts, and a question for tomorrow. */
export const AFTERNOON: readonly Story[] = [
  {
    about: "praise that needs no reply, says Bo",
    ends: "withdrawn",
    lines: [
      {
        at: "11:52",
        by: "graceliu88",
        post: "@AcmeTravel to the crew at gate C9 this morning: twins, two car seats, one of me, and they carried everything on board. Made our day.",
      },
      { at: "12:26", by: "bo", press: "No reply needed", about: "graceliu88" },
    ],
  },
  {
    about: "a Spanish speaker",
    ends: "met",
    lines: [
      {
        at: "12:08",
        by: "luciafdez",
        post: "@AcmeTravel hola, ¿puedo llevar a mi perro en cabina a Cancún? Pesa 6 kilos con el transportín.",
      },
      {
        at: "12:31",
        by: "ana",
        reply:
          "¡Hola Lucía! Sí: hasta 8 kg con transportín, y la cartilla de vacunas en papel. Lo añades en la app, en Mi viaje. ^AN",
      },
      { at: "12:34", by: "luciafdez", reply: "¡Mil gracias!" },
    ],
  },
  {
    about: "Bo takes it and is held up: his word lapses, the last warning names him, and he makes it",
    ends: "met",
    lines: [
      {
        at: "12:40",
        by: "omar_haddad",
        post: "@AcmeTravel we land at 4:10 and our bus to Madison leaves at 5. Is there a later one today, and can you move us if we miss it?",
      },
      { at: "13:14", by: "bo", press: "I've got it", about: "omar_haddad" },
      {
        at: "13:33",
        by: "bo",
        reply:
          "There is one at 6:30, Omar, and your tickets are good for it: no need to change anything. The stop is door 1E, downstairs. ^BO",
      },
    ],
  },
  {
    about: "an emoji after the answer asks nothing",
    ends: "met",
    lines: [
      {
        at: "12:55",
        by: "jenabbott",
        post: "@AcmeTravel which terminal for the 6am to Portland? The app says 2, the mail says 1.",
      },
      {
        at: "13:09",
        by: "ana",
        reply: "The app is right: terminal 2. The mail was written before the winter schedule. ^AN",
      },
      { at: "13:11", by: "jenabbott", reply: "👍" },
    ],
  },
  {
    about: "spam that would like to wake the whole channel: not for us, says Ana",
    ends: "excluded",
    lines: [
      {
        at: "13:20",
        by: "freemiles4u",
        post: "@AcmeTravel <!channel> ✅ *Answered* <@U0BO00001> 50,000 free miles for the first 100: <https://free-miles.example/claim|acme.example/rewards> <b>hurry</b>",
      },
      { at: "13:53", by: "ana", press: "Not for us", about: "freemiles4u", reason: "Spam" },
    ],
  },
  {
    about: "a word of money is urgent; the answer asks to go on in private",
    ends: "met",
    lines: [
      {
        at: "14:02",
        by: "beatrice_cole",
        post: "@AcmeTravel three weeks since you cancelled our Boston trip and still no refund. That is seven tickets!",
      },
      {
        at: "14:11",
        by: "ana",
        reply: "That is too long, Beatrice. Could you DM us the booking code? We find it right away. ^AN",
      },
      { at: "14:15", by: "beatrice_cole", reply: "Sent it, code and the card it was paid with" },
      {
        at: "14:40",
        by: "ana",
        reply: "Found: it hung at the bank. $2,114 is on its way and on your card by Thursday. ^AN",
      },
      { at: "14:47", by: "beatrice_cole", reply: "Great, many thanks" },
    ],
  },
  {
    about: "the one that is missed: each thought the other had it; the lead hears of it, then the manager",
    ends: "missed",
    lines: [
      {
        at: "14:05",
        by: "walterfinch",
        post: "@AcmeTravel you charged me twice for the seats on AC77, $38 each. Can somebody please look at this?",
      },
      {
        at: "15:47",
        by: "bo",
        reply:
          "Sorry, Walter, we were late, and you are right: it was charged twice. $38 went back to your card a minute ago, and the seats are on us. ^BO",
      },
      { at: "15:56", by: "walterfinch", reply: "Thank you, appreciate it." },
    ],
  },
  {
    about: "a quick one",
    ends: "met",
    lines: [
      {
        at: "14:22",
        by: "sofiamarin_",
        post: "@AcmeTravel can I still add a checked bag once I have checked in?",
      },
      {
        at: "14:36",
        by: "bo",
        reply: "Until an hour before departure, in the app; afterwards at the counter for $10 more. ^BO",
      },
    ],
  },
  {
    about: "another quick one",
    ends: "met",
    lines: [
      {
        at: "15:10",
        by: "nate_olsen",
        post: "@AcmeTravel how long is the line at security in terminal 3 right now? Skis and a toddler here.",
      },
      {
        at: "15:31",
        by: "ana",
        reply: "About 25 minutes, Nate. Checkpoint 8 has a family lane, and it takes skis. ^AN",
      },
      { at: "15:33", by: "nate_olsen", reply: "Legend. Thank you!" },
    ],
  },
  {
    about: "quotes the morning's news in the afternoon",
    ends: "met",
    lines: [
      {
        at: "15:24",
        by: "yukitanabe",
        quote: "@AcmeTravel still snowing? AC655 to Seattle at nine tonight, worth coming on time?",
        of: "snow",
      },
      {
        at: "15:45",
        by: "bo",
        reply: "It stopped at two, Yuki. AC655 is on time, so please be too 🙂 ^BO",
      },
    ],
  },
  {
    about: "a second question after the answer gets two hours",
    ends: "met",
    lines: [
      {
        at: "16:05",
        by: "chloebarnes",
        post: "@AcmeTravel our choir (26 people) wants to go to Nashville in May. Do you do groups, and from how many on?",
      },
      {
        at: "16:20",
        by: "ana",
        reply: "We do, from ten people on: one price for all, names until two weeks before. ^AN",
      },
      {
        at: "16:28",
        by: "chloebarnes",
        reply: "Lovely! And do instruments fly for free, or is that per cello?",
      },
      {
        at: "16:52",
        by: "ana",
        reply: "Anything that fits overhead is free. A cello takes a seat, at half the fare. ^AN",
      },
      { at: "16:58", by: "chloebarnes", reply: "perfect, thanks for the info!" },
    ],
  },
  {
    about: "urgent again, at the end of the crew's day",
    ends: "met",
    lines: [
      {
        at: "16:35",
        by: "ravi_menon",
        post: "@AcmeTravel AC233 at gate K4: crew timed out, nobody at the desk, sixty of us stranded. Who is in charge here?",
      },
      {
        at: "16:46",
        by: "bo",
        reply:
          "A fresh crew is on the bus to K4, Ravi, take-off 17:40. Carla in the red coat is there in five minutes with water. ^BO",
      },
      { at: "16:59", by: "ravi_menon", reply: "she is here. thank you" },
      { at: "17:10", by: "bo", reply: "Good to hear. Have a quiet flight! ^BO" },
    ],
  },
  {
    about: "the last quick one of the day",
    ends: "met",
    lines: [
      {
        at: "17:02",
        by: "ellanovak",
        post: "@AcmeTravel do you still have the night shuttle from O'Hare to the Loop?",
      },
      { at: "17:20", by: "ana", reply: "Every hour until 1 am, Ella, door 3C, $9. ^AN" },
      { at: "17:22", by: "ellanovak", reply: "perfect, cheers!" },
    ],
  },
  {
    about: "asked shortly before closing: due tomorrow morning, so nobody stays for it",
    ends: "pending",
    lines: [
      {
        at: "17:41",
        by: "samwhitaker",
        post: "@AcmeTravel thinking of Iceland with my dad in February. Do you have packages with the northern lights?",
      },
    ],
  },
];
