package deskhand.model;

import java.util.function.BiFunction;

/**
 * What a model is asked, and how its answer is read. {@code read} gets the answer and the model's name, and throws an {@link
 * IllegalArgumentException} that says in words for the model what is wrong.
 */
record Question<A, T>(Errand errand, Prompt prompt, Class<A> type, BiFunction<A, String, T> read, Toolbox toolbox) {}
