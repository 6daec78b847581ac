package dev.aims.risk.management;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.ReviewAction;
import dev.aims.core.model.ReviewTopic;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.Days;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Actions of earlier reviews, nonconformities and corrective actions. */
final class ActionInputs {
    private ActionInputs() {}

    static PreparedInput earlierActions(ReviewPeriod period) {
        LocalDate today = period.today();
        List<ManagementReview> reviews = period.view().all(ManagementReview.class).stream()
                .filter(review -> review.heldOn().isBefore(today))
                .toList();
        List<ReviewAction> actions =
                reviews.stream().flatMap(review -> review.actions().stream()).toList();
        PreparedInput.Facts facts = new PreparedInput.Facts();
        int done = facts.count("done", count(actions, action -> action.status() == ActionStatus.DONE));
        int open = facts.count("open", count(actions, ActionInputs::isOpen));
        int overdue =
                facts.count("overdue", count(actions, action -> isOpen(action) && Days.isBefore(action.due(), today)));
        int cancelled = facts.count("cancelled", count(actions, action -> action.status() == ActionStatus.CANCELLED));
        facts.see(reviews.stream()
                .filter(review -> review.actions().stream().anyMatch(ActionInputs::isOpen))
                .map(ManagementReview::id)
                .toList());
        long undated = count(actions, action -> isOpen(action) && action.due() == null);
        facts.missing(reviews.isEmpty(), "no earlier management review is recorded")
                .missing(undated > 0, Words.have((int) undated, "open action") + " no date");
        return PreparedInput.asked(
                "earlier-actions",
                ReviewTopic.EARLIER_ACTIONS,
                "Of " + Words.count(actions.size(), "action") + " of earlier reviews " + done + " done, " + open
                        + " open (" + overdue + " of them overdue), " + cancelled + " cancelled.",
                facts);
    }

    private static boolean isOpen(ReviewAction action) {
        return OpenWork.isOpen(action.status());
    }

    static PreparedInput nonconformities(ReviewPeriod period) {
        List<Nonconformity> all = period.view().all(Nonconformity.class).list();
        List<Nonconformity> open = all.stream().filter(ActionInputs::isOpen).toList();
        PreparedInput.Facts facts = new PreparedInput.Facts();
        int detected = facts.count("detected", count(all, it -> period.holds(it.detectedOn())));
        long before = count(all, it -> period.isBefore(it.detectedOn()));
        int closed = facts.count("closed", count(all, it -> !isOpen(it) && period.holds(it.closedOn())));
        int openNow = facts.count("open", open.size());
        String trend = "";
        RegisterView then = period.then();
        if (then != null) {
            facts.count("detectedBefore", before);
            int openThen = facts.count(
                    "openThen",
                    then.all(Nonconformity.class).where(ActionInputs::isOpen).size());
            trend = period.comparedWithThen(openThen);
        }
        facts.see(open.stream().map(Nonconformity::id).toList());
        String actions = correctiveActions(period, facts);
        long undated = count(all, it -> it.detectedOn() == null);
        facts.missing(undated > 0, Words.have((int) undated, "nonconformity") + " no day of detection");
        return PreparedInput.asked(
                "nonconformities",
                ReviewTopic.NONCONFORMITIES,
                period.sinceText() + " " + Words.count(detected, "nonconformity") + " detected"
                        + period.comparedWith(before) + " and " + closed + " closed; " + openNow + " open now" + trend
                        + ". " + actions,
                facts);
    }

    private static boolean isOpen(Nonconformity nonconformity) {
        return nonconformity.status() != NonconformityStatus.CLOSED;
    }

    private static String correctiveActions(ReviewPeriod period, PreparedInput.Facts facts) {
        List<CorrectiveAction> all = period.view().all(CorrectiveAction.class).list();
        List<CorrectiveAction> overdue = all.stream()
                .filter(action -> OpenWork.isOpen(action.status()) && Days.isBefore(action.due(), period.today()))
                .toList();
        List<CorrectiveAction> unchecked = all.stream()
                .filter(action -> action.status() == ActionStatus.DONE && action.effectiveness() == null)
                .toList();
        List<CorrectiveAction> ineffective = all.stream()
                .filter(action -> action.effectiveness() != null
                        && action.effectiveness().result() == Effectiveness.INEFFECTIVE
                        && period.holds(action.effectiveness().checkedOn()))
                .toList();
        int done = facts.count(
                "correctiveActionsDone",
                count(all, action -> action.status() == ActionStatus.DONE && period.holds(action.completedOn())));
        int open = facts.count("correctiveActionsOpen", count(all, action -> OpenWork.isOpen(action.status())));
        facts.count("correctiveActionsOverdue", overdue.size());
        facts.count("correctiveActionsUnchecked", unchecked.size());
        facts.count("correctiveActionsIneffective", ineffective.size());
        List.of(overdue, unchecked, ineffective)
                .forEach(actions ->
                        facts.see(actions.stream().map(CorrectiveAction::id).toList()));
        return Words.count(done, "corrective action") + " done; " + open + " open (" + overdue.size()
                + " of them overdue), " + unchecked.size() + " done and not checked, " + ineffective.size()
                + " found ineffective.";
    }

    private static <T> long count(List<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).count();
    }
}
