package dev.regulars.server.imports;

import dev.regulars.loyalty.id.MemberId;
import java.util.Collection;
import java.util.Set;

/** Who is a member already, whoever enrolled them. Called inside a unit of work. */
public interface Enrolled {
    Set<MemberId> among(Collection<MemberId> members);
}
