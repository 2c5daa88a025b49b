package dev.regulars.server.history;

/** Takes what a file of earlier sales holds. */
public interface HistoryReceiver {
    /** A sale, complete as far as its lines could be read. */
    void transaction(HistoryTransaction transaction);

    /** A row that was left out. */
    void refused(RowError error);
}
