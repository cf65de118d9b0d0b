/** The user's words cannot be understood; the message is one line that says what would be. */
export class WrongUsage extends Error {}
