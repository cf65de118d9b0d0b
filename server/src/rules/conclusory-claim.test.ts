import { testRulePage } from "../../../test/support/rule-page.ts";

testRulePage("conclusory-claim");
