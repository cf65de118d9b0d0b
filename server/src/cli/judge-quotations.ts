import type { Library } from "../citations/library.ts";
import { type CheckedQuotation, checkQuotation } from "../citations/quotations/check-quotation.ts";
import { type Verification, verifyQuotation } from "../citations/quotations/verify-quotation.ts";
import type { SourceTexts, TextAtHand } from "../library/source-texts.ts";
import type { Memo } from "../memo/memo.ts";
import { findQuotations, type MemoQuotation } from "../memo/quotations.ts";

/** A quotation beside the documents at hand. */
export interface JudgedQuotation extends Pick<CheckedQuotation, "quotation" | "verdict" | "verification"> {
  /** The key of the source that the verdict is about; absent where the memo cites none. */
  readonly source?: string;
  /** The document that it was held against. */
  readonly at?: TextAtHand;
}

/** Every quotation of a memo in order. One whose source is not cited is looked for in all documents. */
export async function judgeQuotations(
  memo: Memo,
  library: Pick<Library, "find">,
  texts: SourceTexts,
): Promise<JudgedQuotation[]> {
  const judged: JudgedQuotation[] = [];
  for (const quotation of findQuotations(memo)) {
    const isCited = quotation.carriers.length > 0;
    judged.push(
      isCited
        ? await judgeCited(quotation, library, texts)
        : (best(quotation, await texts.all()) ?? { quotation, verdict: "no-source-text" }),
    );
  }
  return judged;
}

async function judgeCited(
  quotation: MemoQuotation,
  library: Pick<Library, "find">,
  texts: SourceTexts,
): Promise<JudgedQuotation> {
  const chosen = new Map<string, TextAtHand>();
  for (const { citation } of quotation.carriers) {
    const { key } = citation;
    const own = await texts.textsOf(key, library.find(key));
    const at = own.length > 1 ? best(quotation, own)?.at : own[0];
    if (at) chosen.set(key, at);
  }
  const { verdict, carrier, verification } = checkQuotation(quotation, (key) => chosen.get(key)?.text);
  const source = carrier?.citation.key;
  const at = verification && source !== undefined ? chosen.get(source) : undefined;
  return {
    quotation,
    verdict,
    ...(source !== undefined && { source }),
    ...(verification && { verification }),
    ...(at && { at }),
  };
}

/** Best first. That a negation was lost says more of a passage than that words differ, so it counts before. */
const order: readonly Verification["verdict"][] = ["exact", "normalised", "polarity", "altered", "not-found"];

/** The document that has the quotation, or comes nearest to having it. */
function best(quotation: MemoQuotation, texts: readonly TextAtHand[]): JudgedQuotation | undefined {
  const { prose, citationsOmitted } = quotation;
  let found: { readonly verification: Verification; readonly at: TextAtHand } | undefined;
  for (const at of texts) {
    const verification = verifyQuotation(prose.text, at.text, { citationsOmitted });
    const rank = order.indexOf(verification.verdict);
    if (!found || rank < order.indexOf(found.verification.verdict)) found = { verification, at };
    if (rank === 0) break;
  }
  return found && { quotation, verdict: found.verification.verdict, ...found };
}
