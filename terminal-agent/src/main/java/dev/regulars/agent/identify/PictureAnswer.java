package dev.regulars.agent.identify;

import java.util.List;

/** What a picture shows. */
sealed interface PictureAnswer {

    /** No code that could be read. */
    record NoCode(Identified answer) implements PictureAnswer {}

    record OneCode(Identified answer) implements PictureAnswer {}

    record Several(Choice answer) implements PictureAnswer {}

    /**
     * Several codes, and nobody guesses which was meant. Begins like any other answer.
     *
     * @param among what each is, in the order in which they were found
     */
    record Choice(
            String scan,
            String outcome,
            String text,
            Outcome.Sound sound,
            Source source,
            List<Identified> among) {

        static Choice of(List<Identified> among) {
            return new Choice(
                    Presentations.newScan(),
                    Outcome.SEVERAL.word(),
                    "There are " + among.size() + " codes in the picture: which one is meant?",
                    Outcome.SEVERAL.sound(),
                    Source.SCANNER,
                    List.copyOf(among));
        }
    }
}
