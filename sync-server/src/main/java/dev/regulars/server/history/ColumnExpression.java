package dev.regulars.server.history;

import java.util.List;

/** Where a value comes from, as the shop wrote it. */
sealed interface ColumnExpression {
    /** The column with this heading. */
    record Named(String heading) implements ColumnExpression {}

    /** The column at this place, counted from 1. */
    record Numbered(int place) implements ColumnExpression {
        public Numbered {
            if (place < 1) {
                throw new IllegalArgumentException("columns are counted from 1, not " + place);
            }
        }
    }

    /** The row's own number, counted from 1 without the header. */
    record RowNumber() implements ColumnExpression {}

    /** Columns multiplied with each other. */
    record Product(List<ColumnExpression> factors) implements ColumnExpression {
        public Product {
            factors = List.copyOf(factors);
            if (factors.stream().anyMatch(f -> f instanceof RowNumber || f instanceof Product)) {
                throw new IllegalArgumentException("only columns can be multiplied");
            }
        }
    }

    /** Whether it can only be found in a file with headings. */
    default boolean needsHeader() {
        return switch (this) {
            case Named _ -> true;
            case Numbered _, RowNumber _ -> false;
            case Product product ->
                    product.factors().stream().anyMatch(ColumnExpression::needsHeader);
        };
    }
}
