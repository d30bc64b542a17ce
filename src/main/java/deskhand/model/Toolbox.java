package deskhand.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model may use before it answers. Belongs to one question; never throws for what a model did wrong. */
public interface Toolbox {

    Toolbox NONE = new Toolbox() {
        @Override
        public List<ToolOffer> offers() {
            return List.of();
        }

        @Override
        public boolean isSpent() {
            return true;
        }

        @Override
        public Told use(String tool, String arguments) {
            return Told.wrong("There are no tools.");
        }
    };

    /** The tools there are now; a use may change them. */
    List<ToolOffer> offers();

    /** Nothing more may be used: the model has to answer. */
    boolean isSpent();

    Told use(String tool, String arguments);

    /**
     * What the model is told.
     *
     * @param fits whether there is such a tool and the arguments fit its schema
     * @param instructions those that hold from now on, null if they stay
     */
    record Told(String text, boolean fits, @Nullable String instructions) {

        public static Told of(String text) {
            return new Told(text, true, null);
        }

        /** The model named a tool that is not there, or its arguments do not fit. */
        public static Told wrong(String why) {
            return new Told(why, false, null);
        }
    }
}
