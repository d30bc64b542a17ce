package deskhand.tool.read;

/** The schema of a tool that takes nothing. */
final class NoArguments {

    static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}";

    private NoArguments() {}
}
