package deskhand.console.rules;

/** How a rule of either kind may be called. */
final class RuleName {

    static final String LIKE = "(?!new$)[a-z0-9][a-z0-9-]{0,62}";
    static final String SAYS = "small letters, digits and hyphens, such as our-competitors; not “new”.";

    private RuleName() {}
}
