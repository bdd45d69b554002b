/** Insults: of people, and never of things. */
export const insults = `
  idiota, idiotas, imbecil, imbecis, otário, otários, otária, otárias, burro, burros, burra, burras, burrice de,
  jumento, jumentos, jumenta, asno, asnos, anta, antas, jegue, jegues, toupeira, toupeiras, besta quadrada,
  bestas, besta, mula, palhaço, palhaços, palhaça, palhaças, estúpido, estúpida, estúpidos, estúpidas, cretino,
  cretinos, cretina, cretinas, babaca, babacas, trouxa vocês, panaca, panacas, pamonha vocês, paspalho, paspalhos,
  palerma, palermas, pateta vocês, patetas, parvo, parvos, parva, parvas, parvalhão, parvalhões, parvalhona,
  tanso, tansos, tansa, totó, totós, atrasado mental, atrasados mentais, débil mental, débeis mentais, anormal,
  anormais, anormalóide, energúmeno, energúmenos, animal de, animais de, cavalgadura, cavalgaduras, camelo és,
  camelos, azelha, azelhas, nabo, nabos, calhau, calhaus, boçal, boçais, bronco, broncos, bronca és, labrego,
  labregos, saloio, saloios, pacóvio, pacóvios, cuzão, cuzões, cuzona, arrombado, arrombados, arrombada,
  arrombadas, corno, cornos, corna, cornudo, cornudos, corno manso, chifrudo, cabrão, cabrões, cabra, cabras, vaca
  gorda, vaca, vacas, vadia, vadias, vagabunda, vagabundas, vagabundo, vagabundos, piranha, piranhas, galinha és,
  cadela, cadelas, rameira, rameiras, quenga, quengas, biscate, biscates, puta és, putéfia, safado, safados,
  safada, safadas, canalha, canalhas, cafajeste, cafajestes, pilantra, pilantras, patife, patifes, pulha, pulhas,
  escroto, escrotos, escrota, escrotas, desgraçado, desgraçados, desgraçada, miserável, miseráveis, maldito
  gerente, nojento, nojentos, nojenta, nojentas, porco, porcos, porca, porcas, verme, vermes, lixo humano, lixos
  humanos, escória, ralé, gentalha, gentinha, corja, cambada, súcia, escumalha, seus ..1 <degrading>, seu ..1
  <degrading>|merda|bosta|pedaço, sua ..1 <degrading>|vaca|bruxa|merda, suas ..1 <degrading>, ó ..1 <degrading>,
  seu lixo, seus lixos, fdp, fdps, filhodaputa, babaquara, bocó, bocós, boboca, bobocas, bobalhão, bobalhões,
  tapado, tapados, tapada, retardado mental, lesado, lesados, lesada, lerdo, lerdos, lerda, zé mané, zé ninguém,
  mané, manés, fracassado, fracassados, fracassada, perdedor, perdedores, loser, losers, ignorante, ignorantes,
  ignorantão, analfabeto, analfabetos, analfabeta, acéfalo, acéfalos, acéfala, descerebrado, descerebrados,
  desmiolado, desmiolados, cabeça oca, cabeças ocas, cabeça de vento, cabeça de bagre|camarão|alho|abóbora, sem
  cérebro, sem um neurônio, sem neurónios|neurônios, dois neurônios|neurónios, um neurônio|neurónio, meio
  neurônio, qi de|negativo, cérebro de, miolo mole, covarde, covardes, cobarde, cobardes, cagão, cagões, cagona,
  borra botas, banana vocês, bundão, bundões, bunda mole, bundas moles, mosca morta, moscas mortas, paus mandados,
  pau mandado, pau no cu seu, lambe botas, lambe cus, puxa saco, puxa sacos, baba ovo, baba ovos, sanguessuga,
  sanguessugas, parasita, parasitas, abutre, abutres, urubu, urubus, víbora, víboras, cobra venenosa, bruxa,
  bruxas, jararaca, jararacas, megera, mocreia, mocréia, baranga, gordo nojento, gorda nojenta, baleia vocês,
  porco nojento, feioso, mentecapto, mentecaptos, mentirosos, mentiroso, aborto da natureza, desperdício de
  oxigênio|oxigénio, peso morto, imprestável, imprestáveis, incompetentes, incompetentes do, incompetente, inútil
  de, inúteis, inútil esse, malandro, malandros, preguiçosos, mandrião, mandriões, calaceiro, sem vergonha, sem
  vergonhas, descarado, descarados, cara de pau, caras de pau, cara de cu, cara de bunda, escrotinho, zero à
  esquerda, zeros à esquerda, morcão, morcões, trengo, trengos, tótó, tapadinho, caga tacos, merdosos, merdas
  eles, bicho do mato, matuto, jeca, jecas, caipira burro, favelado, favelados, pé rapado, pobretão, mortos de
  fome, morto de fome, ogro, ogros, troglodita, trogloditas, cavalos, cavalo, burgesso, burgessos, aselha,
  aselhas, estrupício, estrupícios, estafermo, estafermos, traste, trastes, nojo de gente|pessoa, raça de, raça
  maldita, bando|cambada|corja|súcia|monte|manada|turma|equipe|equipa|quadrilha|grupo de ..1 <degrading>|palhaços|
  antas|jumentos|incompetentes|burros|macacos|vagabundos|idiotas|animais|inúteis|otários|amadores|ratos|cavalos|
  merdas|preguiçosos|parvos|nabos|incapazes|frouxos|lesmas, és|é|são|sois|tu|você|vocês|eres|vc|vcs ..4
  <degrading>, tu|você|vocês|vc|vcs|cê|cês é|és|são|eh ..3 <degrading>, <person> ..2 é|são|era|eram ..3
  <degrading>, que ..1 <degrading>|asno você|vocês|és|são, cala|calem|cale|calai a|o|essa|vossa|tua boca|bico|
  matraca|focinho, cala te, calem se, vai dormir, aprende|aprendam|aprenda a ler, sabe|sabem|sabes nem ler|
  escrever|contar|falar, nem ler sabe|sabem|sabes, não sabe|sabem|sabes ler, vergonha de gente, tão burro|burros|
  burra|estúpido|estúpidos|idiota, não valem|vale|vales ..2 nada|comem|come|porra, não serves|servem|serve pra|
  para nada`;

/** Insults with a curse in them, which is then no curse beside. */
export const fixedInsults = `
  filho|filha|filhos|filhas da|de|duma uma ..1 puta|putas|mãe|quenga|égua|cadela|rapariga, filho da mãe, monte de
  merda, montes de merda, pedaço|pedaços de merda|bosta|asno, és|é|são|seu|seus|sua um|uma|uns|umas? merda|merdas|
  bosta|bostas|puta, um merda, uns merdas, uns bostas, um bosta, saco de merda|bosta, cara de merda|cu, merda
  ambulante, merda de gente|pessoa|gerente, bosta de gente|pessoa, come merda, chupa rola|pau|pica`;
