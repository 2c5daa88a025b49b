package dev.regulars.server.history;

import java.util.List;

/** Where in a row of this very file a value stands. */
sealed interface Source {
    /**
     * @param index counted from 0
     * @param label how to call it before people
     */
    record Field(int index, String label) implements Source {}

    record Product(List<Field> factors) implements Source {}

    record RowNumber() implements Source {}

    /** The last field it needs, counted from 0; -1 when it needs none. */
    default int lastField() {
        return switch (this) {
            case Field field -> field.index();
            case Product product ->
                    product.factors().stream().mapToInt(Field::index).max().orElse(-1);
            case RowNumber _ -> -1;
        };
    }
}
