package dev.regulars.server.console.login;

import java.util.Optional;

/** Who may log in. Called inside a unit of work. */
public interface Users {

    /** The password's Argon2id hash of a user. */
    Optional<String> passwordHash(String name);

    /** Keeps a user's password, replacing an earlier one. */
    void save(String name, String passwordHash);

    /** Whether there is nobody yet. */
    boolean areNone();
}
