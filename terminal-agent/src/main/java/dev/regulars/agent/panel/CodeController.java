package dev.regulars.agent.panel;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;

/** Draws what a new member photographs. It keeps nothing and knows nothing, so anybody may ask. */
@Controller
final class CodeController {
    @Get("/panel/code.svg")
    @Produces("image/svg+xml")
    HttpResponse<String> draw(@QueryValue String text) {
        return HttpResponse.ok(CodePicture.of(text)).header("Cache-Control", "no-store");
    }
}
