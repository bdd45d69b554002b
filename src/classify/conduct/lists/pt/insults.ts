/** Insults: of people, and never of things. */
export const insults = `
  idiota, idiotas, imbecil, imbecis, otário, otários, otária, otárias, burro, burros, burra, burras, burrice de,
  jumento, jumentos, jumenta, asno, asnos, anta, antas, jegue, jegues, toupeira, toupeiras, besta quadrada, bestas,
  besta, mula, palhaço, palhaços, palhaça, palhaças, estúpido, estúpida, estúpidos, estúpidas, cretino, cretinos,
  cretina, cretinas, babaca, babacas, trouxa vocês, panaca, panacas, pamonha vocês, paspalho, paspalhos, palerma,
  palermas, pateta vocês, patetas, parvo, parvos, parva, parvas, parvalhão, parvalhões, parvalhona, tanso, tansos,
  tansa, totó, totós, atrasado mental, atrasados mentais, débil mental, débeis mentais, anormal, anormais,
  anormalóide, energúmeno, energúmenos, animal de, animais de, cavalgadura, cavalgaduras, camelo és, camelos,
  azelha, azelhas, nabo, nabos, calhau, calhaus, boçal, boçais, bronco, broncos, bronca és, labrego, labregos,
  saloio, saloios, pacóvio, pacóvios, cuzão, cuzões, cuzona, arrombado, arrombados, arrombada, arrombadas, corno,
  cornos, corna, cornudo, cornudos, corno manso, chifrudo, cabrão, cabrões, cabra, cabras, vaca gorda, vaca, vacas,
  vadia, vadias, vagabunda, vagabundas, vagabundo, vagabundos, piranha, piranhas, galinha és, cadela, cadelas,
  rameira, rameiras, quenga, quengas, biscate, biscates, puta és, putéfia, safado, safados, safada, safadas,
  canalha, canalhas, cafajeste, cafajestes, pilantra, pilantras, patife, patifes, pulha, pulhas, escroto, escrotos,
  escrota, escrotas, desgraçado, desgraçados, desgraçada, miserável, miseráveis, maldito gerente, nojento, nojentos,
  nojenta, nojentas, porco, porcos, porca, porcas, verme, vermes, lixo humano, lixos humanos, escória, ralé,
  gentalha, gentinha, corja, cambada, súcia, escumalha, seus ..1 <degrading>, seu ..1 <degrading>|merda|bosta|
  pedaço, sua ..1 <degrading>|vaca|bruxa|merda, suas ..1 <degrading>, seu lixo, seus lixos, fdp, fdps, filhodaputa,
  babaquara, bocó, bocós, boboca, bobocas, bobalhão, bobalhões, tapado, tapados, tapada, retardado mental, lesado,
  lesados, lesada, lerdo, lerdos, lerda, zé mané, zé ninguém, mané, manés, fracassado, fracassados, fracassada,
  perdedor, perdedores, loser, losers, ignorante, ignorantes, ignorantão, analfabeto, analfabetos, analfabeta,
  acéfalo, acéfalos, acéfala, descerebrado, descerebrados, desmiolado, desmiolados, cabeça oca, cabeças ocas, cabeça
  de vento, cabeça de bagre|camarão|alho|abóbora, sem cérebro, sem um neurônio, sem neurónios|neurônios, dois
  neurônios|neurónios, um neurônio|neurónio, meio neurônio, qi de|negativo, cérebro de, miolo mole, covarde,
  covardes, cobarde, cobardes, cagão, cagões, cagona, borra botas, banana vocês, bundão, bundões, bunda mole, bundas
  moles, mosca morta, moscas mortas, paus mandados, pau mandado, pau no cu seu, lambe botas, lambe cus, puxa saco,
  puxa sacos, baba ovo, baba ovos, sanguessuga, sanguessugas, parasita, parasitas, abutre, abutres, urubu, urubus,
  víbora, víboras, cobra venenosa, bruxa, bruxas, jararaca, jararacas, megera, mocreia, mocréia, baranga, gordo
  nojento, gorda nojenta, baleia vocês, porco nojento, feioso, mentecapto, mentecaptos, mentirosos, mentiroso,
  aborto da natureza, desperdício de oxigênio|oxigénio, peso morto, imprestável, imprestáveis, incompetentes,
  incompetentes do, incompetente, inútil de, inúteis, inútil esse, malandro, malandros, preguiçosos, mandrião,
  mandriões, calaceiro, sem vergonha, sem vergonhas, descarado, descarados, cara de pau, caras de pau, cara de cu,
  cara de bunda, escrotinho, zero à esquerda, zeros à esquerda, morcão, morcões, trengo, trengos, tótó, tapadinho,
  caga tacos, merdosos, merdas eles, bicho do mato, matuto, jeca, jecas, caipira burro, favelado, favelados, pé
  rapado, pobretão, mortos de fome, morto de fome, ogro, ogros, troglodita, trogloditas, cavalos, cavalo, burgesso,
  burgessos, aselha, aselhas, estrupício, estrupícios, estafermo, estafermos, traste, trastes, nojo de gente|pessoa,
  raça de, raça maldita, bando|cambada|corja|súcia|monte|manada|turma|equipe|equipa|quadrilha|grupo de ..1
  <degrading>|palhaços|antas|jumentos|incompetentes|burros|macacos|vagabundos|idiotas|animais|inúteis|otários|
  amadores|ratos|cavalos|merdas|preguiçosos|parvos|nabos|incapazes|frouxos|lesmas, és|é|são|sois|tu|você|vocês|eres|
  vc|vcs ..4 <degrading>, tu|você|vocês|vc|vcs|cê|cês é|és|são|eh ..3 <degrading>, <person> ..2 é|são|era|eram ..3
  <degrading>, que ..1 <degrading>|asno você|vocês|és|são, cala|calem|cale|calai a|o|essa|vossa|tua boca|bico|
  matraca|focinho, cala te, calem se, vai dormir, aprende|aprendam|aprenda a ler, sabe|sabem|sabes nem ler|escrever|
  contar|falar, nem ler sabe|sabem|sabes, não sabe|sabem|sabes ler, vergonha de gente, tão burro|burros|burra|
  estúpido|estúpidos|idiota, não valem|vale|vales ..2 nada|comem|come|porra, não serves|servem|serve pra|para nada,
  <thing> tem|têm|tinha|teria mais ..1 inteligência|cérebro|neurônios|neurónios|juízo|miolos|cabeça|noção|educação|
  massa|graça|iniciativa ..1 que|do, mais ..1 inteligência|cérebro|neurônios|neurónios|miolos|juízo ..2 que|do ..2
  que? ..1 vocês|tu|você|vosso|vossa|<person>|o|a|os, mais ..1 inteligente|inteligentes|esperto|espertos|esperta ..1
  que|do ..2 tu|você|vocês|vosso|vossa|<person>|esse|essa, qi|cérebro|inteligência|memória|capacidade|mentalidade|
  intelecto ..2 um|uma|duma|dum ..1 <thing>|mosca|galinha|ameba|batata|porta|minhoca|azeitona|pulga|peixe|amendoim|
  camarão|ervilha|caracol|mosquito|barata, qi ..1 de ..1 <thing>|batata|negativo|ostra, do ..1 tamanho de uma ..1
  ervilha|azeitona|noz|amendoim|uva|lentilha, burro|burra|burros|burras|idiota|idiotas|estúpido|estúpidos|estúpida|
  lerdo|lerdos|parvo|parvos|tapado|tapados|tapada|limitado|limitados|ignorante|ignorantes|preguiçosos|preguiçoso|
  incompetente|incompetentes ..1 demais|demasiado ..1 para|pra, demasiado|muito ..1 burro|burra|burros|estúpido|
  parvo|tapado|lerdo|estúpidos|parvos|idiota|idiotas para|pra, mais burro|burros|burra|parvo|lerdo|estúpido ..1 que|
  do, bando|cambada|corja|súcia|monte|manada|turma|equipe|equipa|quadrilha|grupo|rebanho|cacho|penca|molho|chusma de
  ..2 <degrading>|<muppet>|incompetentes|sanguessugas|cobras|hienas|abutres|mentirosos|malandros|aproveitadores|
  folgados|calhordas|trastes|bananas|ladrõezinhos|preguiçosos|ovelhas|carneiros|galinhas|papagaios|chimpanzés|gente,
  seu|sua|seus|suas ..1 <muppet>|<degrading>|velho|velha|gordo|gorda|nojento|nojenta|seboso|mentiroso|mentirosa|
  ordinário|ordinária|infeliz|desgraça|demônio|peste|praga|baleia|gordinho|zé|caipira, grande|grandes|
  grandessíssimo|pobre|triste|ridículo|verdadeiro|maldito|malditos|maldita ..1 <muppet>|<degrading>|besta|
  cavalgadura|burro, cala|calem|cale|calai ..2 boca|bico|matraca|focinho|beiço|caneco, fecha|feche|fechem ..1
  matraca|bico|boca|latrina, cretino|arrogante ..1 arrogante|cretino|prepotente|convencido, aprende|aprendam|aprenda
  ..2 ler|contar|escrever|falar|trabalhar|somar|português, nem ..1 contar|ler|escrever|somar ..1 sabe|sabem|sabes,
  nem ..3 sabem|sabe|sabes ..1 emitir|ler|escrever|contar|fazer|somar, ninguém te|lhe ..1 perguntou|chamou|pediu|
  quer, cara de ..1 <muppet>|<thing>|sapo|rato|cavalo|fuinha|parvo|idiota|bode|asno|porco|cão|cachorro|urubu, cabeça
  de ..1 <thing>|burro|melão|vento|nabo|abóbora|prego, falta ..1 cérebro|miolos|neurônios|parafuso|um parafuso,
  falta lhe|lhes|te ..1 parafuso|neurónio|cérebro|miolos, não tem|têm|tens ..2 cérebro|miolos|neurônios|neurónios|
  dois dedos|vergonha na, dois dedos de testa, vergonha na cara ..2 não|têm|tem, sem ..1 cérebro|miolos|noção
  nenhuma, coitadinho|coitadinha de|és|você, pobre diabo, pobres diabos, paspalhão, paspalhões, palhaçada de gente,
  bestalhão, bestalhões, alimária, alimárias, beldroegas, badameco, badamecos, morcona, camelo|camelos és|são|do|
  duma, palonço, palonços, pacóvia, lorpa, lorpas, tolo, tolos, tola, trolha és, zarolho, calhordas, calhorda,
  sacripanta, sacana, sacanas, sacripantas, velhaco, velhacos, biltre, biltres, crápula, crápulas, bandalho,
  bandalhos, energúmena, otarião, burraldo, burraldos, burrão, burrões, idiotão, imbecilóide, babacão, zé ruela, zés
  ruelas, pé de chinelo, zero neurônio, desmiolada, mentalmente atrasados, tapadões, tapadão, mongoloidão, inútil
  ..1 do|da|que|como|desse|deste, sois|são|é|és a ..1 vergonha|escória|ralé|desgraça|peste, vergonha da humanidade,
  lixo de ..1 <person>|gente|pessoa|pessoas|ser, porcaria de ..1 <person>|gente|pessoa, desgraça de ..1 <person>|
  gente|pessoa, projeto|aborto|desculpa de ..1 <person>|gente|homem|ser|pessoa, desperdício de ..1 ar|espaço|carne,
  é|são|és|sois um|uma|uns|umas metida|metido|inútil|nojenta|nojento|arrogante|folgada|folgado|metidos|folgados|
  incompetente|cretina, ó seu|sua|meu|seus ..1 <degrading>|<muppet>, tu|você|vocês|vc|és|sois ..2 um|uma|uns|umas
  ..1 <muppet>, <person> é|são um|uma|uns|umas ..1 <muppet>, vai|vão|volta|voltem estudar, volta|volte|voltem ..2
  fritar|primária|creche`;

/** Insults with a curse in them, which is then no curse beside. */
export const fixedInsults = `
  filho da mãe, monte de merda, montes de merda, pedaço|pedaços de merda|bosta|asno, um merda, uns merdas, uns
  bostas, um bosta, saco de merda|bosta, cara de merda|cu, merda ambulante, merda de gente|pessoa|gerente, bosta de
  gente|pessoa, come merda, chupa rola|pau|pica, filho|filha|filhos|filhas da|de|duma|dum ..1 puta|putas|mãe|quenga|
  égua|cadela|rapariga, és|seu|sua|você|tu|ela ..1 uma? puta, tu|você|vocês|vc|és|<person> ..1 és|é|são um|uma|uns|
  umas ..1 merda|merdas|bosta|bostas, és um|uma merda|bosta, seu|seus|sua ..1 merda|merdas|bosta|bostas`;
