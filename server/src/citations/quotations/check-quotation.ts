import type { Carrier, MemoQuotation } from "../../memo/quotations.ts";
import type { SourceText } from "./source-text.ts";
import { verifyOnce } from "./verify-once.ts";
import type { Verdict, Verification } from "./verify-quotation.ts";

/** A quotation of a memo beside the sources that it may be from. */
export interface CheckedQuotation {
  readonly quotation: MemoQuotation;
  /** `no-source-text` where the text that would decide is not at hand, or the memo cites no source for it. */
  readonly verdict: Verdict | "no-source-text";
  /** The citation that the verdict is about; the nearest where none has a text. */
  readonly carrier?: Carrier;
  readonly verification?: Verification;
}

/**
 * Checks a quotation against each source that may carry it: it is right if one of them has it, and wrong only if
 * all of them are at hand. `textOf` gives a source's text by its citation key.
 */
export function checkQuotation(
  quotation: MemoQuotation,
  textOf: (key: string) => SourceText | undefined,
): CheckedQuotation {
  const { carriers, prose, citationsOmitted } = quotation;
  let best: { carrier: Carrier; verification: Verification } | undefined;
  let isDecided = carriers.length > 0;
  for (const carrier of carriers) {
    const source = textOf(carrier.citation.key);
    const verification = source && verifyOnce(prose.text, source, { citationsOmitted });
    if (verification && isVerified(verification))
      return { quotation, verdict: verification.verdict, carrier, verification };
    if (!verification || (source.partial && verification.verdict === "not-found")) isDecided = false;
    else if (!best || differing(verification) < differing(best.verification))
      best = { carrier, verification };
  }
  if (isDecided && best) return { quotation, verdict: best.verification.verdict, ...best };
  const [carrier] = carriers;
  return { quotation, verdict: "no-source-text", ...(carrier && { carrier }) };
}

function isVerified({ verdict }: Verification): boolean {
  return verdict === "exact" || verdict === "normalised";
}

/** How many units differ; those of a quotation that was not found all do. */
function differing({ verdict, differences }: Verification): number {
  if (verdict === "not-found") return Number.POSITIVE_INFINITY;
  return (differences ?? []).reduce((sum, { kind, text }) => sum + (kind === "kept" ? 0 : text.length), 0);
}
