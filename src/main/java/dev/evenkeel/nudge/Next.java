package dev.evenkeel.nudge;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.nudge.row.RowState;
import dev.evenkeel.nudge.rule.Spoken;

/** What is due when: what waits for an answer, and what is asked next. */
@ApplicationScoped
public class Next {

    private static final int MOST = 10;

    private final Prompts prompts;
    private final InstantSource clock;

    @Inject
    Next(Prompts prompts, InstantSource clock) {
        this.prompts = prompts;
        this.clock = clock;
    }

    /** The open questions of an incident as a message: those that wait for an answer first, then those to come by time. */
    @Transactional
    public Message of(String incidentKey) {
        List<PromptView> open = prompts.of(incidentKey).stream()
                .filter(view -> RowState.of(view.state()).isOpen())
                .sorted(Comparator.comparing(Next::at))
                .limit(MOST)
                .toList();
        if (open.isEmpty()) {
            return Message.line("Nothing is due in {}.", incidentKey);
        }
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("*What is due in {}*", incidentKey));
        open.stream().filter(Next::isAsked).map(this::line).forEach(lines::add);
        open.stream().filter(view -> !isAsked(view)).map(this::line).forEach(lines::add);
        return Message.of(Text.of("What is due in {}", incidentKey), List.of(new Part.Words(Text.lines(lines))));
    }

    /** When the next promise or question of an incident falls due, if any does. */
    @Transactional
    public Optional<Instant> at(String incidentKey) {
        return prompts.of(incidentKey).stream()
                .filter(view -> RowState.of(view.state()).isOpen() && !isAsked(view))
                .map(Next::at)
                .min(Comparator.naturalOrder());
    }

    private Text line(PromptView view) {
        String name =
                prompts.named(view.prompt()).map(prompt -> prompt.noun().one()).orElse(view.prompt());
        Text to = view.to().equals("channel") ? Text.of("the channel") : Text.of("{}", new Span.Person(view.to()));
        if (isAsked(view)) {
            Instant asked = view.postedAt().orElse(view.dueAt());
            return Text.of("• " + name + ": asked {}, waits for {}", asked, to);
        }
        String in = Spoken.length(java.time.Duration.between(clock.instant(), at(view)));
        return Text.of("• " + name + ": {}, in " + in + ", for {}", at(view), to);
    }

    private static boolean isAsked(PromptView view) {
        return RowState.of(view.state()).isAsked();
    }

    private static Instant at(PromptView view) {
        return view.nextAt().orElse(view.dueAt());
    }
}
