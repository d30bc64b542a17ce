package deskhand.model;

/** A model wants a tool to be used. {@code id} is the provider's; {@code arguments} are as the model wrote them. */
public record ToolAsk(String id, String name, String arguments) {

    /** Arguments may hold what customers wrote. */
    @Override
    public String toString() {
        return "ToolAsk[" + name + "]";
    }
}
