/** Slurs. */
export const slurs = `
  nigger, niggers, nigga, niggas, nigerish, niggah, faggot, faggots, fag, fags, faggy, faggotry, tranny, trannies,
  shemale, shemales, retard, retards, retarded, libtard, fucktard, paki, pakis, chink, chinks, chinky, gook,
  gooks, spic, spics, spick, wetback, wetbacks, kike, kikes, raghead, ragheads, towelhead, towelheads, camel
  jockey, camel jockeys, sand nigger, sandnigger, coon, coons, wog, wogs, gyppo, gyppos, gypo, gypos, pikey,
  pikeys, beaner, beaners, jigaboo, darkie, darkies, darky, golliwog, mongoloid, mong, mongs, spaz, spazz,
  spastic, spastics, spacker, cripple, cripples, poof, poofs, poofter, poofters, dyke, dykes, lesbo, lesbos, homo,
  homos, abo, abos, japs, nip, nips, zipperhead, honky, redskin, redskins, injun, squaw, porch monkey, jungle
  bunny, curry muncher, curry munchers, slanteye, slant eyed, slant eyes, ching chong, chingchong, yid, yids,
  heeb, hymie, wop, wops, dago, dagos, polack, polacks, kraut, muzzie, muzzies, muzzy, mudslime, goatfucker, goat
  fucker, goat fuckers, ladyboy, heshe, cotton picker, cotton picking, halfbreed, half breed, half caste, sambo,
  tard, tards, window licker, mentally retarded, tar baby, uncle tom, house negro, negroes, batty boy, battyboy,
  bumboy, bum boy, bender, shirtlifter, carpet muncher, troon, troons, <vile> <folk>, <folk> scum|vermin|rats|
  trash|filth|pigs, typical jew|jews|arab|arabs|black|blacks, go back to your country|africa|china|india|mexico|
  pakistan|poland|jungle|cave|mosque, go back to where you came`;
