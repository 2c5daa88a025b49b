package dev.regulars.hardware.optical.line;

import java.util.Optional;

/** A kind of bar code. */
sealed interface LinearCode permits Ean13, Code128 {

    /** Notes each place on a line that may be such a code. */
    void look(Edges edges, Sightings into);

    /** The text, when it is beyond doubt. */
    Optional<String> decode(double[][] misfits);
}
