/**
 * Abbreviations of legal English by what a full stop behind them can mean. The spelling is without the last
 * stop, in lower case; acronyms in capitals ("U.S.", "I.C.J.") and initials are recognised by their shape.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** They introduce a name or an example, so that no sentence ends behind them. */
export const introducing = words(`
  mr mrs ms dr prof hon messrs mme mlle st amb gen lt col capt sgt maj adm gov sen
  v vs cf e.g i.e eg ie viz ca approx esp incl resp
`);

/** They number what follows, and only then are they abbreviations: "para. 205", "No. 3", but "No. The law is clear." */
export const numbering = words(`
  no nos p pp para paras art arts sec secs sect ch chap cl cls vol vols bk pt pts fig figs tab n nn fn
  reg regs r rr princ app sched ex exh tit subsec subpara l ll col cols bd nr ser
`);

/** They may end a sentence, but only a word that often begins one shows it: "Id. The Court", not "Id. Annex". */
export const closing = words(`
  id ibid op cit loc al seq infra supra jr sr inc ltd co corp plc llc bros cie gmbh a.m p.m
`);

/** The same where they begin with a capital, as they do in citations: "9 Harv. Nat'l Sec. J. 146", "Oct. 24". */
export const inCitations = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  int'l nat'l gov't dep't comm'n comm'r ass'n sec'y gen'l dept intl natl reg'l
  res doc docs rep reps rec recs supp suppl ann annex add corr rev mtg sess plen comm cmte conf decl
  stat stats cong dig dist cir ct cts app civ crim proc evid fed cal jud judgm judg sec art arts para paras
  q y.b yb jour bull harv univ am eur br brit austl fr ger germ ital jap russ chin ned neth
  nicar colom hond salv guat ecuad arg braz mex uru bosn herz serb montenegr ukr alg isr leb rwan indon
  malay thai camb pak bangl belg lux swed hung rom bulg slovk slovn alb
  arb tr pub pol'y sci soc econ hist phil pers stud ser inst found org assoc admin exec
  ed eds trans transl orig cert aff'd rev'd pet resp app'x rel hum rts env't disp prelim prov objs adv restat contr
`);

/** Words that often begin a sentence and seldom follow an abbreviation within one. */
export const openers = words(`
  the this that these those there it its in on at as if but and or nor yet so for from by with without
  where when while whether what who how why we i he she they you our my his her their not no any all some
  such each both neither either nothing nobody under after before because since although though even only
  also however moreover further furthermore finally first second third thus hence therefore accordingly
  consequently nevertheless nonetheless here then once until unless to a an see compare contra did does do
  is was were are has had have can could may might must shall should will would let between against like
  unlike during despite following having absent assuming given perhaps probably clearly applicant
  respondent conversely similarly indeed instead rather still whatever whoever many most few several one
  two three other others another everything customary reading
`);
