package dev.regulars.agent.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The machine-readable description of the interface; a test holds it against the routes. */
@Controller("/v1/openapi.yaml")
final class DescriptionController {
    @Get
    @Produces("application/yaml")
    HttpResponse<?> description() {
        var file = DescriptionController.class.getResourceAsStream("/openapi.yaml");
        try (var in = Objects.requireNonNull(file, "openapi.yaml")) {
            return HttpResponse.ok(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
