package dev.aims.risk.management;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Need;
import dev.aims.core.model.NeedStatus;
import dev.aims.core.model.Part;
import dev.aims.core.model.Party;
import dev.aims.core.model.ReviewTopic;
import dev.aims.core.register.RegisterView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed in and around the organization, and in what interested parties need. */
final class ContextInputs {
    private ContextInputs() {}

    static PreparedInput changedIssues(ReviewPeriod period) {
        PreparedInput.Facts facts = new PreparedInput.Facts();
        Optional<AimsContext> context = period.view().context();
        context.ifPresent(it -> facts.see(List.of(it.id())));
        Map<String, Object> now = issues(period.view());
        facts.missing(context.isEmpty(), "no context of the management system is recorded")
                .missing(context.isPresent() && now.isEmpty(), "no internal or external issue is recorded")
                .missing(period.beganLater(), reach(period));
        String changes = compare(now, then(period, ContextInputs::issues), "issue", period, facts);
        return PreparedInput.asked(
                "changed-issues", ReviewTopic.CHANGED_ISSUES, changes + settings(period, facts), facts);
    }

    private static String reach(ReviewPeriod period) {
        return "the register does not reach back to the review of " + period.since()
                + ": compared with its first revision";
    }

    private static @Nullable Map<String, Object> then(
            ReviewPeriod period, Function<RegisterView, Map<String, Object>> collect) {
        return period.then() == null ? null : collect.apply(period.then());
    }

    /** Laws are issues from outside as well. */
    private static Map<String, Object> issues(RegisterView view) {
        Map<String, Object> issues = new LinkedHashMap<>();
        view.context().ifPresent(context -> {
            put(issues, "internal", context.internalIssues());
            put(issues, "external", context.externalIssues());
            put(issues, "legal", context.legalRegimes());
        });
        return issues;
    }

    private static void put(Map<String, Object> all, String prefix, List<? extends Part> parts) {
        parts.forEach(part -> all.put(prefix + "/" + part.id(), part));
    }

    private static String compare(
            Map<String, Object> now,
            @Nullable Map<String, Object> then,
            String noun,
            ReviewPeriod period,
            PreparedInput.Facts facts) {
        int recorded = facts.count("recorded", now.size());
        if (then == null) {
            return "No earlier review to compare with; " + Words.count(recorded, noun) + " recorded.";
        }
        Set<String> kept = new TreeSet<>(now.keySet());
        kept.retainAll(then.keySet());
        int added = facts.count("added", (long) now.size() - kept.size());
        int changed = facts.count(
                "changed",
                kept.stream()
                        .filter(key -> !Objects.equals(now.get(key), then.get(key)))
                        .count());
        int gone = facts.count("gone", (long) then.size() - kept.size());
        return period.sinceText() + " " + Words.count(added, noun) + " added, " + changed + " changed, " + gone
                + " gone; " + recorded + " recorded now.";
    }

    /** Scope and roles are no issues, but follow from them. */
    private static String settings(ReviewPeriod period, PreparedInput.Facts facts) {
        AimsContext now = period.view().context().orElse(null);
        AimsContext then =
                period.then() == null ? null : period.then().context().orElse(null);
        if (now == null || then == null) {
            return "";
        }
        boolean scope = !Objects.equals(now.scope(), then.scope());
        boolean roles = !now.roles().equals(then.roles());
        facts.count("scopeChanged", scope ? 1 : 0);
        facts.count("rolesChanged", roles ? 1 : 0);
        return (scope ? " The scope has changed." : "") + (roles ? " The organization's roles have changed." : "");
    }

    static PreparedInput changedNeeds(ReviewPeriod period) {
        PreparedInput.Facts facts = new PreparedInput.Facts();
        Map<String, Object> now = needs(period.view());
        String changes = compare(now, then(period, ContextInputs::needs), "need", period, facts);
        List<EntityId<?>> parties = period.view().parties().stream()
                .filter(party ->
                        differs(party, period.then()) || party.needs().stream().anyMatch(ContextInputs::isOpen))
                .<EntityId<?>>map(Party::id)
                .toList();
        int undecided = facts.count(
                "undecided",
                now.values().stream().filter(need -> isOpen((Need) need)).count());
        facts.see(parties)
                .missing(now.isEmpty(), "no need of an interested party is recorded")
                .missing(period.beganLater(), reach(period))
                .missing(undecided > 0, Words.have(undecided, "need") + " no decision");
        return PreparedInput.asked("changed-needs", ReviewTopic.CHANGED_NEEDS, changes, facts);
    }

    private static Map<String, Object> needs(RegisterView view) {
        Map<String, Object> needs = new LinkedHashMap<>();
        view.parties().forEach(party -> put(needs, party.id().value(), party.needs()));
        return needs;
    }

    private static boolean isOpen(Need need) {
        return need.status() == NeedStatus.OPEN;
    }

    private static boolean differs(Party party, @Nullable RegisterView then) {
        return then != null
                && !then.find(party.id()).map(Party::needs).orElse(List.of()).equals(party.needs());
    }
}
