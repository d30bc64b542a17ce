package deskhand.model.profile;

/** How a provider is made to answer in a schema. */
public enum Structured {
    /** Strictly, until the provider turns out not to know how; from then on by the prompt. */
    AUTO,
    /** It is told the schema apart and keeps to it. */
    STRICT,
    /** The schema is part of the prompt, and it may or may not keep to it. */
    PROMPTED
}
