package dev.regulars.agent.directory;

/** Somebody who watches while knowledge is made again. */
public interface Progress {
    /** Nobody watches. */
    Progress UNSEEN = (what, done, total) -> {};

    /**
     * How far it is.
     *
     * @param what a few words for a person ("members")
     * @param total 0 where it is not known
     */
    void at(String what, long done, long total);
}
