import { describe, expect, it } from "vitest";
import { findConduct } from "../../../../src/classify/conduct/find-conduct.ts";

const categories = (text: string, language: string): readonly string[] => [
  ...new Set(findConduct(text, { language }).map(({ category }) => category)),
];

describe("a harmless text", () => {
  it.each([
    ["says that nobody is called so", "en", "Nobody is saying your agents are useless"],
    ["says that nobody is called so", "de", "Ich sage nicht, dass eure Leute unfähig sind"],
    ["says that nobody is called so", "es", "No digo que sean unos inútiles, me falta la factura"],
    ["says that nobody is called so", "fr", "Je dis pas que vos agents sont des incapables, mais c'est long"],
    ["says that nobody is called so", "pt", "Não digo que sejam burros, só quero a fatura"],
    ["shows the writer's own document", "de", "Bin selbst Kontoinhaber, Ausweisnummer L01X00T47"],
    ["shows the writer's own document", "es", "Titular soy yo, DNI 12345678Z, no me deja entrar"],
    ["shows the writer's own document", "pt", "Sou a titular, CPF 111.444.777-35, sem acesso"],
    ["adds the family to a booking", "de", "Meine Frau fliegt mit, ihre Mail ist anna@example.de"],
    ["adds the family to a booking", "es", "Mi hija viaja conmigo, su pasaporte es AAA123456"],
    ["accuses nobody", "en", "Someone stole my bike outside your shop"],
    ["accuses nobody", "es", "Robaron mi paquete del portal, nadie vio nada"],
    ["is of a thing or a firm", "en", "what a joke of a website"],
    ["is of a thing or a firm", "pt", "que site mais burro"],
    ["is of a game", "de", "Wie besiege ich den Endgegner, ohne ihn zu töten?"],
    ["is of a game", "fr", "Comment tuer le boss final du niveau 3 ?"],
    ["is of something in a can", "fr", "Puis-je mettre une bombe de mousse à raser en soute ?"],
    ["holds a compound", "fr", "Un pique-nique pour deux, vous livrez ?"],
    [
      "waits for a prize",
      "fr",
      "J'ai gagné au concours mais le cadeau de 50 € n'est pas arrivé 🎁 boutique.fr",
    ],
  ])("%s (%s)", (_why, language, text) => {
    expect(categories(text, language)).toEqual([]);
  });
});

describe("what looks like it and is not harmless", () => {
  it.each([
    ["says it behind a but", "en", "I'm not saying you're slow, but you're a moron", "insults"],
    ["denies something else", "de", "Ich will nicht mit Idioten reden", "insults"],
    ["asks to stop being so", "pt", "deixem de ser idiotas", "insults"],
    [
      "tells of staff beside the family",
      "es",
      "Mi marido habló con la encargada, su móvil es 612 34 56 78",
      "private data of others",
    ],
    ["names who did it", "pt", "Vocês roubaram meu pacote", "defamation"],
    ["means a person", "de", "Ich werde den Boss umbringen", "threats"],
    ["means a bomb", "fr", "Je vais mettre une bombe dans votre agence", "threats"],
    ["has a picture for the weapon", "en", "the cashier deserves a 🔪 in her throat", "threats"],
    [
      "knows somebody's way",
      "de",
      "Ich weiß, welchen Bus die Kleine von der Kasse nach Hause nimmt",
      "threats",
    ],
    [
      "tells what is done with letters",
      "de",
      "eure Sortierer öffnen die Briefe und nehmen das Bargeld raus",
      "defamation",
    ],
    [
      "tells of a multiplied stake",
      "es",
      "Mi mentora convirtió 200 € en 3000 € en una semana, escríbele",
      "spam",
    ],
    ["sells followers, its words apart", "en", "F.R.E.E followers, 5k for $9 👉 fans dot example", "spam"],
    [
      "draws prizes among followers",
      "pt",
      "Sorteio de 3 iPhones! Siga @loja.total e marque 3 amigos 🎁",
      "spam",
    ],
  ])("is found where it %s (%s)", (_how, language, text, category) => {
    expect(categories(text, language)).toEqual([category]);
  });
});
