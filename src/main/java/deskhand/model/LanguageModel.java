package deskhand.model;

/** One model at one provider: the seam for providers. */
public interface LanguageModel {

    String name();

    /**
     * Asks once, without trying again.
     *
     * @return the model's answer, JSON in the role's schema unless the model did not keep to it
     * @throws ModelUnavailable if there is no answer
     */
    String answer(Role role, Prompt prompt);
}
