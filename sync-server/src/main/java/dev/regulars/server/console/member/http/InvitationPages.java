package dev.regulars.server.console.member.http;

import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Said;
import dev.regulars.server.console.member.InviteMember;
import dev.regulars.server.console.member.MemberPage;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invites the member of a page to a tier, and takes that back. */
@Controller("/members/{id}/invitations")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationPages {
    private final Transactions transactions;
    private final MemberDesk desk;
    private final InviteMember inviting;

    InvitationPages(Transactions transactions, MemberDesk desk, InviteMember inviting) {
        this.transactions = transactions;
        this.desk = desk;
        this.inviting = inviting;
    }

    @Post
    HttpResponse<?> invite(
            HttpRequest<?> request, String id, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        var page = page(id);
        var tier = form.text("tier");
        if (page.invitations().tiers().stream().noneMatch(rule -> rule.id().equals(tier))) {
            throw Refused.impossible(
                    "no-such-tier", "Nobody can be invited to that tier; nothing was done.");
        }
        inviting.invite(page.member().id(), tier, until(form, page), Reason.in(request, form));
        return HttpResponse.seeOther(URI.create(Said.MEMBER_INVITED.on(page.address())));
    }

    @Post("/{tier}/take-back")
    HttpResponse<?> takeBack(
            HttpRequest<?> request,
            String id,
            String tier,
            @Body @Nullable Map<String, String> body) {
        var reason = Reason.in(request, Form.of(request, body));
        var page = page(id);
        if (!page.invitations().now(page.shop()).containsKey(tier)) {
            throw Refused.notFound("no-such-invitation", "There is no such invitation.");
        }
        inviting.takeBack(page.member().id(), tier, reason);
        return HttpResponse.seeOther(URI.create(Said.INVITATION_TAKEN_BACK.on(page.address())));
    }

    private static @Nullable LocalDate until(Form form, MemberPage page) {
        var text = form.text("until");
        if (text.isEmpty()) {
            return null;
        }
        try {
            var until = LocalDate.parse(text);
            if (!until.isBefore(page.shop().today())) {
                return until;
            }
        } catch (DateTimeException e) {
            // Told below, like a day that is over.
        }
        throw Refused.impossible(
                "bad-date",
                "The last day is a date from today on, or left empty; nothing was done.");
    }

    private MemberPage page(String id) {
        return transactions
                .read(() -> desk.page(id, ""))
                .orElseThrow(() ->
                        Refused.notFound(
                                "no-such-member",
                                "There is no such member; perhaps they were erased."));
    }
}
