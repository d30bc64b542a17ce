package deskhand.model;

import deskhand.model.profile.Profile;
import deskhand.model.profile.Provider;

/** Makes the models of one kind of provider. */
public interface ModelProvider {

    boolean serves(Provider provider);

    LanguageModel open(Profile profile);
}
