package deskhand.model;

/** A tool as a model is told of it. {@code schema}: JSON schema of its arguments, an object. */
public record ToolOffer(String name, String description, String schema) {}
