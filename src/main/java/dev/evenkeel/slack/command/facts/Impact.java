package dev.evenkeel.slack.command.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.act.DescribeImpact;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;

/** Says who feels what. */
@ApplicationScoped
class Impact implements Verb {

    private final DescribeImpact impact;

    @Inject
    Impact(DescribeImpact impact) {
        this.impact = impact;
    }

    @Override
    public String name() {
        return "impact";
    }

    @Override
    public String usage() {
        return "impact TEXT";
    }

    @Override
    public String does() {
        return "who feels what";
    }

    @Override
    public Reply run(Said said) {
        String text = Typed.kept(said.rest());
        return Words.refuse(text, "/incident impact one order in five fails in Europe")
                .map(Reply::sentence)
                .orElseGet(() -> said.answer(impact.to(said.key(), text, said.by())));
    }
}
