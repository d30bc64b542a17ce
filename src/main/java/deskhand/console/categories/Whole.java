package deskhand.console.categories;

import deskhand.playbook.CategorySetup;
import java.util.List;

/**
 * All that is on the page of a category. Empty {@code mode} sets no limit, empty {@code model} is the one of all categories.
 */
record Whole(CategorySetup setup, String mode, double reviewShare, List<String> tools, String model) {

    Whole {
        tools = List.copyOf(tools);
    }
}
