package dev.regulars.server.console.http;

/** Which part of the server an address belongs to. */
final class Paths {
    private Paths() {}

    static boolean areForPrograms(String path) {
        return path.startsWith("/v1/") || path.equals("/v1");
    }

    static boolean areForEverybody(String path) {
        return path.equals("/login") || !arePersonal(path);
    }

    static boolean arePersonal(String path) {
        return !path.startsWith("/look/")
                && !path.startsWith("/assets/")
                && !path.startsWith("/phone/");
    }
}
