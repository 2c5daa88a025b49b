package dev.regulars.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Optional;

/** What a person sees in a browser where a program gets an error as JSON. */
public interface ErrorPage {

    /** The page in UTF-8; empty where a program is asking. */
    Optional<byte[]> instead(HttpRequest<?> request, HttpStatus status, String sentence);
}
