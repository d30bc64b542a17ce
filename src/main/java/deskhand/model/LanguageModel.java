package deskhand.model;

/** One model at one provider: the seam for providers. */
public interface LanguageModel {

    /**
     * Asks once, without trying again.
     *
     * @return the answer, JSON in the schema asked for unless the model did not keep to it
     * @throws ModelUnavailable if there is no answer
     */
    ModelReply ask(ModelRequest request);
}
