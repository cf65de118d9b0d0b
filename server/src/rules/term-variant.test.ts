import { testRulePage } from "../../../test/support/rule-page.ts";

testRulePage("term-variant");
