import { testRulePage } from "../../../test/support/rule-page.ts";

testRulePage("undefined-abbreviation");
