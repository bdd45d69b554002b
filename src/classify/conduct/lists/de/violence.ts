/** Harm that is a threat where somebody intends it. */
export const violence = `
  <harm>, umbringt, umgebracht, totet, getotet, abgestochen, absticht, erschossen, erschiesst, erschlagen,
  erschlagt, abgeknallt, abknallt, erwurgt, verprugelt, zusammengeschlagen, zusammenschlagt, niedergestochen,
  gesteinigt, gelyncht, gekopft, aufgehangt|aufgeknupft|aufgeschlitzt, hingerichtet, massakriert, vermobelt,
  gevierteilt, gefoltert, ausgepeitscht, verdroschen, verdreschen, kastriert, kastrieren, vierteilen, foltern,
  ausweiden, ersaufen, ersauft, ertranken, ertrankt, aufspiessen, skalpieren, plattgemacht, kaltgemacht,
  totgefahren, totfahrt, totfahren, fahrt|fahren ..4 tot, uberfahrt|uberfahren|uberrollt ..3 euch|dich|ihn|sie|dir,
  fahrt|fahren|rollt|rast euch|dich|ihn|sie|den ..4 tot|uber|um|platt, visage|fresse|gesicht|zahne|nase|schadel|
  kiefer|knochen|arme|beine|finger|kniescheiben|rippen|genick|hals|maul|schnauze|birne|rube ..4 zertrummert|
  zertrummern|brechen|bricht|gebrochen|einschlagen|einschlagt|eingeschlagen|polieren|poliert|ausschlagen|
  ausgeschlagen|zerschlagen|einhauen|umdrehen|umdreht|umgedreht|eintreten|verbeulen|matsch, aus dem ..1 fenster
  werfen|geworfen|schmeissen|geschmissen|fliegen|fliegt|stossen, vor den ..2 zug|bus|laster|lkw ..2 werfen|stossen|
  schubsen|geschubst|gestossen|schmeissen, vom|von ..3 dach|brucke|balkon ..2 stossen|werfen|geworfen|springen|
  springt|schmeissen, an die wand gestellt|stellen|klatschen|nageln, im|in ..2 krankenhaus|notaufnahme|leichenhalle|
  leichensack|sarg|grab|kiste|rollstuhl|leichenwagen|intensivstation|kofferraum liegt|landet|landen|endet|enden|
  liegen|aufwachen|aufwacht|kommt, liegt|landet|landen|liegen|endet|wacht|kommt ..5 im|in|auf ..1 krankenhaus|
  notaufnahme|leichenhalle|sarg|grab|intensivstation|kiste|friedhof|intensiv|leichenwagen|bahre, mit den fussen
  voran|zuerst, in ..1 luft fliegt|fliegen|geht|gehen, fliegt|fliegen ..6 in die luft, um ..2 leben betteln|winseln|
  flehen|rennen|bettelt|bangen, um gnade betteln|winseln|flehen, blut spucken|kotzen|weinen|schwitzen, zahne
  spucken|suchen|aufsammeln|zahlen, reifen|scheiben|fenster|schaufenster|autoscheiben ..4 zerstochen|zerstechen|
  aufgeschlitzt|einschlagen|eingeschlagen|einwerfen|eingeworfen|eingetreten|zertrummern, die ..1 kehle|gurgel ..3
  durchschneiden|aufschlitzen|durchgeschnitten|umdrehen, zunge|finger|kopf|hande|eier|ohren|schwanz ..3 abschneiden|
  abgeschnitten|rausschneiden|abhacken|abgehackt|abreissen|abgerissen|rausreissen, windelweich|krankenhausreif|grun
  und, auf die fresse|schnauze|glocke|mutze, eine|eins|ein paar ..3 auf|aufs|in ..1 fresse|maul|schnauze|nuss|ohren|
  mutze, tracht prugel, prugel verdient|verdienen|beziehen|kassieren, in flammen, brennt|brennen|brennend ..4
  lichterloh|nieder|ab|haus|laden|filiale|bude|lager, <place> ..3 brennt|brennen|brannt|abbrennt|abbrennen|
  explodiert|explodieren|angezundet|abgefackelt, dem erdboden gleich, am nachsten|jeder baum|laterne|galgen|
  laternenmast, mit der|dem|einer ..2 axt|eisenstange|brechstange|machete|kettensage|knarre|pistole|schrotflinte|
  schlager|keule|schaufel|baseballschlager, keinen ..2 knochen ganz|heil, leid zufugen, wehtun|weh tun, dir|euch|
  ihm|ihr|ihnen ..2 wehtun|antun|zustossen|passieren, besuch von ..2 jungs|brudern|kumpels|cousins|freunden|leuten,
  auf offener strasse, hang|haeng|hangt dich|euch ..2 auf, nicht mehr aufstehen|aufwachen|laufen|heimkommen|erleben`;

/** Says that something shall be, should be or will be. */
export const intents = `
  werde, werd, werden, wird, wirst, werdet, will, wollen, wollt, willst, wurde, wurden, wurdest, sollte, sollten,
  soll, sollen, sollst, sollt, musste, mussten, muss, mussen, gehort, gehoren, gehorst, gehort er|sie|ihm|dem|der,
  hoffe, hoff, hoffentlich, wunsche, wunsch, wunschte, schwore, schwor, verspreche, versprech, versprochen, bald,
  dann, demnachst, nachstes mal, nachster, nachsten, wartet, warte, wart nur|ab|bis, bis, konnte, konnten, kann,
  verdient, verdienen, verdienst, verdient hat|hatte, lass|lasst uns|mich|dich, am liebsten, mal, noch, sonst,
  morgen, heute, wenn ich|wir|er|sie|ihr|der|die|du, sobald, irgendwann, eines tages, wehe, garantiert, garantiere,
  moge, mogen, jemand, einer, man, gerne, gern`;
