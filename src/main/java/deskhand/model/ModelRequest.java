package deskhand.model;

/** What leaves for a provider: masked already. {@code strict}: the schema is told apart, not in the prompt. */
public record ModelRequest(Prompt prompt, String schemaName, String schema, boolean strict) {}
