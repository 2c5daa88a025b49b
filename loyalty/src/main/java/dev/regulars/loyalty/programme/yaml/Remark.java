package dev.regulars.loyalty.programme.yaml;

/**
 * Something to mend or to think about, and where it stands.
 *
 * @param line from 1
 * @param column from 1
 * @param where the path to it, such as {@code offers[2].give.cap}; empty for the whole file
 * @param text one sentence without a full stop
 */
public record Remark(int line, int column, String where, String text)
        implements Comparable<Remark> {

    @Override
    public int compareTo(Remark other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code 12:9 offers[2].give.cap: …} */
    @Override
    public String toString() {
        return line + ":" + column + " " + (where.isEmpty() ? "" : where + ": ") + text;
    }
}
